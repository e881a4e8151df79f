package org.vanthu.extractors.header;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.text.Folded;

/** Spells out and writes in usual letters what a letterhead prints in capitals and abbreviates. */
final class Spelling {

    private record Abbreviation(Pattern shape, String full) {
        static Abbreviation of(String shape, String full) {
            return new Abbreviation(Pattern.compile("(?u)(?<![\\p{L}\\d])" + shape + "(?![\\p{L}\\d])"), full);
        }
    }

    private static final List<Abbreviation> ABBREVIATIONS = List.of(
            Abbreviation.of("UB\\.?ND|UBND", "ủy ban nhân dân"),
            Abbreviation.of("HĐND", "hội đồng nhân dân"),
            Abbreviation.of("BCH(?= (?:ĐẢNG|Đảng|HỘI|Hội|ĐOÀN|Đoàn|CÔNG|Công))", "ban chấp hành"),
            Abbreviation.of("BTV", "ban thường vụ"),
            Abbreviation.of("UB ?MTTQ(?: ?VN)?|UBMTTQVN", "ủy ban mặt trận tổ quốc việt nam"),
            Abbreviation.of("MTTQ ?VN", "mặt trận tổ quốc việt nam"),
            Abbreviation.of("MTTQ", "mặt trận tổ quốc"),
            Abbreviation.of("LHPN", "liên hiệp phụ nữ"),
            Abbreviation.of("CCB", "cựu chiến binh"),
            Abbreviation.of("TNCS", "thanh niên cộng sản"),
            Abbreviation.of("UBKT", "ủy ban kiểm tra"),
            Abbreviation.of("BCHQS|BAN CHQS|Ban CHQS", "ban chỉ huy quân sự"),
            Abbreviation.of("GD ?(?:&|VÀ|-)? ?ĐT|GDĐT", "giáo dục và đào tạo"),
            Abbreviation.of("TP\\.?(?= )|Tp\\.?(?= )", "thành phố"),
            Abbreviation.of("TX\\.(?= )", "thị xã"),
            Abbreviation.of("TT\\.(?= )", "thị trấn"),
            Abbreviation.of("P\\.(?= )", "phường"),
            Abbreviation.of("Q\\.(?= )", "quận"));

    /** Behind these words stands the name of a place. */
    private static final Set<String> PLACES =
            Set.of("phường", "xã", "trấn", "quận", "huyện", "tỉnh", "phố", "thôn", "ấp");

    /** Bodies' names as they are written, by their words in small letters. */
    private static final Map<String, String> NAMES = names();

    /** Longest name, in words. */
    private static final int LONGEST_NAME = 11;

    /** Abbreviations that stay in capitals. */
    private static final Pattern KEPT = Pattern.compile(
            "(?:UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|TDP|NTM|GPMB|ATTP|PCCC|ANTT|ANQP|QP-AN|KT-XH|CCHC|TTHC|BHYT|BHXH|CNTT|ĐTVM|THPT|THCS|TTĐT|TTXD|VSMT|ATGT|CCB|LHPN|ĐTN|TNCS|QĐ|KH|NQ|CT|IOT|AI|5G|TP\\.?)");

    private Spelling() {}

    /** A body's name as written in a sentence: {@code ĐẢNG UỶ PHƯỜNG TÂN LỘC} is {@code Đảng ủy phường Tân Lộc}. */
    static String body(String name) {
        String full = name.replaceAll("\\s+", " ").strip();
        for (Abbreviation abbreviation : ABBREVIATIONS) {
            full = abbreviation.shape().matcher(full).replaceAll(abbreviation.full());
        }
        if (name.chars().filter(Character::isLetter).anyMatch(Character::isLowerCase)) {
            return capitalised(full);
        }
        String[] printed = full.split(" ", -1);
        String[] words = Folded.of(full).split(" ", -1);
        StringJoiner body = new StringJoiner(" ");
        for (int i = 0; i < words.length; ) {
            int length = Math.min(words.length - i, LONGEST_NAME);
            while (length > 0 && !NAMES.containsKey(joined(words, i, length))) {
                length--;
            }
            if (length > 0) {
                body.add(NAMES.getOrDefault(joined(words, i, length), ""));
            } else {
                body.add(isAcronym(printed[i]) ? printed[i] : capitalised(words[i]));
            }
            i += Math.max(1, length);
        }
        return capitalised(body.toString());
    }

    private static String joined(String[] words, int from, int count) {
        return String.join(" ", List.of(words).subList(from, from + count));
    }

    private static boolean isAcronym(String word) {
        return KEPT.matcher(word).matches() || word.matches("[^AEIOUYĂÂÊÔƠƯÀ-Ỹ]{2,}");
    }

    private static Map<String, String> names() {
        InputStream in = Objects.requireNonNull(Spelling.class.getResourceAsStream("names.txt"), "names.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(Folded::of, line -> line, (capital, small) -> capital));
        } catch (IOException e) {
            throw new UncheckedIOException("names.txt cannot be read", e);
        }
    }

    /** A place's name: {@code HÀ NỘI} is {@code Hà Nội}. */
    static String place(String name) {
        boolean shouted = name.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase);
        return shouted
                ? List.of(name.split(" ", -1)).stream()
                        .map(w -> w.length() <= 3 && w.endsWith(".") ? w : capitalised(Folded.of(w)))
                        .collect(Collectors.joining(" "))
                : name;
    }

    /** A title: one in capitals is written as a sentence, names of places kept. */
    static String title(String title) {
        if (title.chars().filter(Character::isLetter).anyMatch(Character::isLowerCase) && !startsShouted(title)) {
            return capitalised(title);
        }
        String[] words = title.split(" ", -1);
        StringBuilder sentence = new StringBuilder();
        boolean place = false;
        for (int i = 0; i < words.length; i++) {
            String bare = words[i].replaceAll("[^\\p{L}\\d.-]", "");
            boolean shouted = bare.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase);
            String word = !shouted
                            || KEPT.matcher(bare).matches()
                            || isRoman(words, i, bare)
                            || bare.matches(".*\\d.*\\p{L}.*")
                    ? words[i]
                    : words[i].toLowerCase(Locale.ROOT);
            boolean name =
                    place && !STOPS.contains(Folded.of(bare)) && !bare.isEmpty() && Character.isLetter(bare.charAt(0));
            sentence.append(i == 0 ? "" : " ").append(name ? capitalised(word) : word);
            place = PLACES.contains(Folded.of(words[i])) || (name && bare.length() == words[i].length());
        }
        return capitalised(sentence.toString());
    }

    private static final Set<String> STOPS = Set.of(
            "năm", "giai", "đến", "về", "và", "trên", "tháng", "tuần", "quý", "nhiệm", "khóa", "lần", "văn", "đạt",
            "theo", "trong", "có", "là", "các", "ban", "thuộc", "quản", "số", "từ", "tại", "để", "cho", "được", "công",
            "hội", "do", "-", "–", "nghèo", "đặc", "hành");

    /** {@code VI} is a number in {@code KHÓA VI} and a syllable in {@code PHẠM VI}. */
    private static boolean isRoman(String[] words, int i, String word) {
        return word.matches("[IVX]{1,5}")
                && (i == 0 || COUNTED.contains(Folded.of(words[i - 1])) || !word.equals("VI"));
    }

    private static final Set<String> COUNTED = Set.of(
            "khóa", "thứ", "quý", "cấp", "loại", "đợt", "phần", "mục", "chương", "hạng", "kỳ", "lần", "vùng", "đầu");

    private static boolean startsShouted(String title) {
        String[] words = title.split(" ", -1);
        long shouted = List.of(words).stream()
                .limit(4)
                .filter(w -> w.chars().filter(Character::isLetter).count() > 1)
                .filter(w -> w.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase))
                .count();
        return shouted >= 3;
    }

    /** {@code text} with every {@code name} in it written as there. */
    static String withName(String text, String name) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(Folded.of(name)) + "(?![\\p{L}])")
                .matcher(Folded.of(text))
                .results()
                .reduce(text, (t, m) -> t.substring(0, m.start()) + name + t.substring(m.end()), (a, b) -> b);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
