package org.vanthu.pipeline.correction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.BadField.Reason;
import org.vanthu.index.correction.Field;
import org.vanthu.pipeline.Days;

/** What a person types, or a spreadsheet makes of it, as the store writes it. */
public final class TypedText {

    /** One dot or comma that may part thousands or decimals. */
    private static final Pattern OPEN = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:(?!\\1)[.,]\\d+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?\\d(?:[.,]\\d{1,15})?[eE][-+]?\\d{1,3}");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?");

    private final Bodies bodies;

    /** @param bodies whose names stand for their slugs */
    public TypedText(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * As a field holds it.
     *
     * @param current what the field holds now; a number that can be read as this one is
     */
    public String of(Field field, String typed, String current) throws BadField {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case NUMBER -> number(field, text, current);
            case DAY -> day(field, text);
            case WORD -> text.toLowerCase(Locale.ROOT);
            case PERIOD -> {
                String period = text.toUpperCase(Locale.ROOT);
                field.check(period);
                yield period;
            }
            case TEXT -> field.name().equals("body") ? body(field, text, current) : text;
            case TEXTS -> text;
        };
    }

    private static String number(Field field, String typed, String current) throws BadField {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        List<String> readings = readings(text);
        if (readings.stream().anyMatch(reading -> field.same(reading, current)) || isRounded(text, current)) {
            return current;
        }
        if (readings.isEmpty()) {
            throw new BadField(field, typed, Reason.ILL_WRITTEN);
        }
        if (readings.size() > 1) {
            throw new BadField(field, typed, Reason.AMBIGUOUS);
        }
        return readings.getFirst();
    }

    /** A spreadsheet shows a long number as {@code 7,644E+09}, and keeps no more of it in CSV. */
    private static boolean isRounded(String text, String current) {
        if (!SCIENTIFIC.matcher(text).matches() || current.isEmpty()) {
            return false;
        }
        BigDecimal shown = new BigDecimal(text.replace(',', '.'));
        MathContext digits = new MathContext(shown.precision(), RoundingMode.HALF_UP);
        return new BigDecimal(current).round(digits).compareTo(shown) == 0;
    }

    /** All numbers that the signs may mean. */
    private static List<String> readings(String text) {
        String decimal = text.replace(',', '.');
        String whole = text.replaceAll("[.,]", "");
        if (OPEN.matcher(text).matches()) {
            return List.of(plain(whole), plain(decimal));
        }
        if (PLAIN.matcher(text).matches()) {
            return List.of(plain(decimal));
        }
        if (!GROUPED.matcher(text).matches()) {
            return List.of();
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean decimals = text.indexOf(text.charAt(last)) == last;
        return List.of(plain(
                decimals ? text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1) : whole));
    }

    private static String plain(String number) {
        return new BigDecimal(number).toPlainString();
    }

    private static String day(Field field, String typed) throws BadField {
        DateRange days = Days.read(typed).orElseThrow(() -> new BadField(field, typed, Reason.ILL_WRITTEN));
        boolean last = field.name().endsWith("_to");
        if (!last && !field.name().endsWith("_from") && !days.isDay()) {
            throw new BadField(field, typed, Reason.ILL_WRITTEN);
        }
        return (last ? days.to() : days.from()).toString();
    }

    /** A slug, or a name that is known to stand for one; what stood there before may stay. */
    private String body(Field field, String typed, String current) throws BadField {
        if (typed.equals(current) || slugs().contains(typed.toLowerCase(Locale.ROOT))) {
            return typed.toLowerCase(Locale.ROOT);
        }
        return bodies.atStart(typed)
                .map(Bodies.Mention::slug)
                .orElseThrow(() -> new BadField(field, typed, Reason.ILL_WRITTEN));
    }

    /** All that a body can be called, in order. */
    public List<String> slugs() {
        return bodies.names().stream()
                .map(Bodies.Name::slug)
                .distinct()
                .sorted()
                .toList();
    }
}
