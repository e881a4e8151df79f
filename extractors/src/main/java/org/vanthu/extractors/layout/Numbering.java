package org.vanthu.extractors.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.ByFirstChar;
import org.vanthu.extractors.rule.Cue;

/**
 * The number, letter or bullet in front of a heading or an item.
 *
 * @param kind what it is, the highest first
 * @param label as printed, without its dot or bracket; empty for bullets
 * @param length chars that it takes, with the blanks behind it
 */
public record Numbering(Kind kind, String label, int length) {

    /** In the order that offices nest them. */
    public enum Kind {
        PART(0),
        CHAPTER(1),
        CAPITAL(2),
        ROMAN(3),
        ARTICLE(4),
        NUMBER(5),
        NUMBER_2(6),
        NUMBER_3(7),
        NUMBER_4(8),
        LETTER(9),
        BRACKETS(10),
        STAR(11),
        DASH(12),
        PLUS(13);

        private static final List<Kind> NUMBERS = List.of(NUMBER, NUMBER_2, NUMBER_3, NUMBER_4);

        /** 0 is the highest. */
        final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        /** Whether it opens items of lists, and not headings alone. */
        boolean isOfItem() {
            return rank >= NUMBER.rank;
        }
    }

    private static final Cue PART = Cue.compile(
            "(?iu)(?<label>phần(?:\\s+thứ)?\\s+(?:[IVX]{1,6}|\\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu))\\b\\s*[.:-]?\\s*");
    private static final Cue CHAPTER = Cue.compile("(?iu)(?<label>chương\\s+(?:[IVX]{1,7}|\\d{1,2}))\\b\\s*[.:-]?\\s*");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Cue ARTICLE = Cue.compile("(?iu)(?<label>điều\\s+\\d{1,3}[a-z]?)\\s*[.:-]\\s*");

    /** {@code 1/- }, {@code A/- }, {@code 1. - }, {@code 1/. }: another mark behind the number's own end. */
    private static final String DASHED = "\\s?(?:[.)/]\\s?[-–]|/\\s?\\.)(?=\\s)";

    /** {@code VI} is a word too: {@code PHẠM VI, ĐỐI TƯỢNG}. */
    private static final Cue ROMAN = Cue.compile(
            "(?!VI,)(?<label>[IVX]{1,6})(?:" + DASHED + "|\\s?[.)/]|\\s?[-–:](?=\\s*\\p{Lu})|,?(?=\\s+\\p{Lu}))\\s*");

    private static final Cue CAPITAL = Cue.compile("(?<label>[A-HĐ])(?:" + DASHED
            + "\\s*|\\s?[.)/]\\s+|\\.(?=\\p{Lu}{2})|\\s?[-–:]\\s+(?=\\p{Lu})|,\\s+(?=\\p{Lu}{2}))");

    private static final Cue NUMBER =
            Cue.compile("(?<label>(?:[IVX]{1,6}\\.|[A-H]\\.)?\\d{1,2}(?:\\s?\\.\\s?\\d{1,2}){0,4})(?:" + DASHED
                    + "|\\s?[.)](?!\\d|[a-zđ]\\))|,(?=\\s+\\p{Lu})|\\s?[-–/](?=\\s+\\p{Lu}|\\p{Lu}\\p{Ll})"
                    + "|(?<=\\.\\d{1,2})(?=\\s+\\p{Lu}))\\s*");
    private static final Cue LETTER =
            Cue.compile("\\(?(?:\\d{1,2}\\.?)?(?<label>[a-zđ]\\d?(?:\\.\\d{1,2})?|[ivx]{2,4}(?=\\)))(?:" + DASHED
                    + "|\\)|\\.(?=\\s)|[-–/,](?=\\s+\\p{Lu}))\\s*");
    private static final Cue BRACKETS = Cue.compile("\\((?<label>\\d{1,2})\\)(?!\\s*:)\\s*");

    /** With a blank behind them also signs of fonts that have no letters, and the backslash that a converter left of an escaped star. */
    private static final Cue BULLET = Cue.compile("(?<label>[-–—•+*●▪◦](?=[\\s\\p{L}“\"(])"
            + "|[§»Øü\\\\·∙‣⁃º✓✔➢➤❖■□◆►▶→⇒☐☑☒](?=\\s)|=>(?=\\s)|o(?=\\s+\\p{Lu}))\\s*");

    /** How a line may be opened, the first that matches before the others. */
    private static final ByFirstChar<Opening> OPENINGS = new ByFirstChar<>(
            List.of(
                    new Opening(Kind.PART, PART),
                    new Opening(Kind.CHAPTER, CHAPTER),
                    new Opening(Kind.ARTICLE, ARTICLE),
                    new Opening(Kind.NUMBER, NUMBER),
                    new Opening(Kind.ROMAN, ROMAN),
                    new Opening(Kind.CAPITAL, CAPITAL),
                    new Opening(Kind.LETTER, LETTER),
                    new Opening(Kind.BRACKETS, BRACKETS),
                    new Opening(Kind.DASH, BULLET)),
            Opening::cue);

    private record Opening(Kind kind, Cue cue) {

        Optional<Numbering> read(String line) {
            Cue.Search m = cue.matcher(line);
            return m.lookingAt() ? Optional.of(numbering(m.group("label"), m.end())) : Optional.empty();
        }

        private Numbering numbering(String label, int length) {
            return switch (kind) {
                case NUMBER -> ofNumber(BLANK.matcher(label).replaceAll(""), length);
                case DASH -> ofBullet(label, length);
                default -> new Numbering(kind, label, length);
            };
        }
    }

    /** The numbering that opens {@code line}. */
    static Optional<Numbering> of(String line) {
        for (Opening opening : OPENINGS.of(line)) {
            Optional<Numbering> numbering = opening.read(line);
            if (numbering.isPresent()) {
                return numbering;
            }
        }
        return Optional.empty();
    }

    /** Length of the bullet, number or letter that opens a list item, with the blanks behind it; 0 where there is none. */
    public static int ofItem(String line) {
        return of(line).filter(n -> n.kind.isOfItem())
                .map(Numbering::length)
                .filter(length -> length < line.length())
                .orElse(0);
    }

    /** As {@link #ofItem}, and the Roman numbers and capitals of headings as well. */
    public static int ofLine(String line) {
        return of(line).filter(n -> n.kind.isOfItem() || n.kind == Kind.ROMAN || n.kind == Kind.CAPITAL)
                .map(Numbering::length)
                .filter(length -> length < line.length())
                .orElse(0);
    }

    static boolean isBullet(String line) {
        return new Opening(Kind.DASH, BULLET)
                .read(line)
                .filter(n -> n.length < line.length())
                .isPresent();
    }

    /** The numbering that stands alone in a table cell: {@code I}, {@code 2.1}, {@code *}. */
    static Optional<Numbering> ofCell(String cell) {
        return cell.isBlank() || cell.length() > 12
                ? Optional.empty()
                : of(cell.strip() + ". X")
                        .filter(n -> n.length >= cell.strip().length())
                        .or(() -> of(cell.strip() + " X"));
    }

    private static Numbering ofNumber(String label, int length) {
        int dots = (int) label.chars().filter(c -> c == '.').count();
        // "I.1" counts as "1": the letter in front names the section around it.
        int depth = Character.isLetter(label.charAt(0)) ? dots - 1 : dots;
        return new Numbering(Kind.NUMBERS.get(Math.min(depth, 3)), label, length);
    }

    private static Numbering ofBullet(String sign, int length) {
        Kind kind = switch (sign.charAt(0)) {
            case '*', '\\', '§', '●', '»', 'Ø' -> Kind.STAR;
            case '+', '◦' -> Kind.PLUS;
            default -> Kind.DASH;
        };
        return new Numbering(kind, "", length);
    }

    boolean isBullet() {
        return label.isEmpty();
    }

    /** Whether this number comes right behind {@code before}: {@code 3} behind {@code 2}, {@code b} behind {@code a}. */
    boolean follows(Numbering before) {
        return kind == before.kind && (isBullet() || last() == before.last() + 1);
    }

    /** Whether it is the first of a sequence. */
    boolean isFirst() {
        return last() == 1;
    }

    /** The last part of the number as a number. */
    private int last() {
        String part = label.substring(Math.max(label.lastIndexOf('.'), label.lastIndexOf(' ')) + 1);
        if (part.isEmpty()) {
            return 0;
        }
        if (Character.isDigit(part.charAt(0))) {
            return Integer.parseInt(part.replaceAll("\\D", ""));
        }
        if (kind == Kind.ROMAN || kind == Kind.CHAPTER || kind == Kind.PART) {
            return roman(part);
        }
        String order = kind == Kind.CAPITAL ? "ABCDĐEFGH" : "abcdđeghiklmnopqrstuvxy";
        return order.indexOf(part.charAt(0)) + 1;
    }

    private static int roman(String number) {
        int value = 0;
        int before = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = switch (number.charAt(i)) {
                case 'X' -> 10;
                case 'V' -> 5;
                case 'I' -> 1;
                default -> 0;
            };
            value += digit < before ? -digit : digit;
            before = digit;
        }
        return value;
    }
}
