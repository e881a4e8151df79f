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
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;
import org.vanthu.extractors.text.Unmarked;

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
            Abbreviation.of("BCH(?= (?:ĐẢNG|Đảng|HỘI|Hội|ĐOÀN|Đoàn|CÔNG|Công|CHI|Chi|LIÊN|Liên))", "ban chấp hành"),
            Abbreviation.of("CĐCS", "công đoàn cơ sở"),
            Abbreviation.of("LĐLĐ", "liên đoàn lao động"),
            Abbreviation.of("BCĐ", "ban chỉ đạo"),
            Abbreviation.of("BQL", "ban quản lý"),
            Abbreviation.of("TTYT", "trung tâm y tế"),
            Abbreviation.of("HTX", "hợp tác xã"),
            Abbreviation.of("(?<=(?:TRƯỜNG|Trường|trường) )ĐH", "đại học"),
            Abbreviation.of("(?<=(?:HỘI|Hội|hội) )PN", "phụ nữ"),
            Abbreviation.of("TNTP", "thiếu niên tiền phong"),
            Abbreviation.of("HĐĐ", "hội đồng đội"),
            Abbreviation.of("BTV", "ban thường vụ"),
            Abbreviation.of("UB ?MTTQ(?: ?VN| VIỆT NAM| Việt Nam)?|UBMTTQVN", "ủy ban mặt trận tổ quốc việt nam"),
            Abbreviation.of("MTTQ ?VN", "mặt trận tổ quốc việt nam"),
            Abbreviation.of("MTTQ", "mặt trận tổ quốc"),
            Abbreviation.of("LHPN", "liên hiệp phụ nữ"),
            Abbreviation.of("CCB", "cựu chiến binh"),
            Abbreviation.of("TNCS", "thanh niên cộng sản"),
            Abbreviation.of("UBKT", "ủy ban kiểm tra"),
            Abbreviation.of("BCHQS|BAN CHQS|Ban CHQS", "ban chỉ huy quân sự"),
            Abbreviation.of("GD ?(?:&|VÀ|-)? ?ĐT|GDĐT|(?iu:giáo dục) ?& ?(?iu:đào tạo)", "giáo dục và đào tạo"),
            Abbreviation.of("TP\\.?(?= )|Tp\\.?(?= )", "thành phố"),
            Abbreviation.of("TX\\.(?= )", "thị xã"),
            Abbreviation.of("TT\\.(?= )", "thị trấn"),
            Abbreviation.of("P\\.(?= )", "phường"),
            Abbreviation.of("Q\\.(?= )", "quận"));

    /** {@code UBNDXÃ}: a format lost the blank. */
    private static final Pattern GLUED = Pattern.compile("(?<![\\p{L}])(?:UBND|HĐND|MTTQ)(?=\\p{Lu}{2})(?!VN)");

    /** {@code HĐND&UBND}: two bodies with one office. */
    private static final Pattern BESIDE = Pattern.compile("(?iu)(?<=nhân dân)\\s*&\\s*(?=ủy ban|hội đồng|đoàn)");

    /** Behind these words stands the name of a place. */
    private static final Set<String> PLACES =
            Set.of("phường", "xã", "trấn", "quận", "huyện", "tỉnh", "phố", "thôn", "ấp");

    /** Bodies' names as they are written, by their words in small letters. */
    private static final Map<String, String> NAMES = names();

    /** The same by their letters without marks. */
    private static final Map<String, String> UNMARKED = NAMES.values().stream()
            .collect(Collectors.toUnmodifiableMap(Unmarked::of, name -> name, (first, second) -> first));

    /** Longest name, in words. */
    private static final int LONGEST_NAME = 11;

    /** Abbreviations that stay in capitals. */
    private static final Cue KEPT = Cue.compile(
            "(?:UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|TDP|NTM|GPMB|ATTP|PCCC|ANTT|ANQP|QP-AN|KT-XH|CCHC|TTHC|BHYT|BHXH|CNTT|ĐTVM|THPT|THCS|TTĐT|TTXD|VSMT|ATGT|CCB|LHPN|ĐTN|TNCS|QĐ|KH|NQ|CT|IOT|AI|5G|TP\\.?)");

    private static final Cue SIGNS = Cue.compile("[^\\p{L}\\d.-]");

    private static final Cue WITHOUT_VOWEL = Cue.compile("(?:[^AEIOUYĂÂÊÔƠƯÀ-Ỹ]|Đ){2,}");

    private static final Cue CODE = Cue.compile(".*\\d.*\\p{L}.*");

    private static final Cue ROMAN = Cue.compile("[IVX]{1,7}");

    private Spelling() {}

    /** A body's name as written in a sentence: {@code ĐẢNG UỶ PHƯỜNG TÂN LỘC} is {@code Đảng ủy phường Tân Lộc}. */
    static String body(String name) {
        String full = expanded(name);
        boolean shouted = Letters.areCapitals(name);
        String[] printed = full.split(" ", -1);
        String[] words = Folded.of(full).split(" ", -1);
        StringJoiner body = new StringJoiner(" ");
        boolean place = false;
        for (int i = 0; i < words.length; ) {
            int length = nameAt(words, i, shouted);
            if (length > 0) {
                body.add(name(words, i, length));
            } else if (shouted) {
                body.add(isAcronym(printed[i]) || isRoman(printed, i, printed[i]) ? printed[i] : capitalised(words[i]));
            } else {
                body.add(place && !STOPS.contains(words[i]) ? capitalised(printed[i]) : printed[i]);
            }
            i += Math.max(1, length);
            place = PLACES.contains(words[i - 1]) || (place && length == 0);
        }
        return capitalised(body.toString());
    }

    /** A body's name with its abbreviations spelt out, in capitals where it is printed so. */
    static String expanded(String name) {
        String full = GLUED.matcher(Blanks.collapse(name)).replaceAll("$0 ");
        for (Abbreviation abbreviation : ABBREVIATIONS) {
            full = abbreviation.shape().matcher(full).replaceAll(abbreviation.full());
        }
        full = BESIDE.matcher(full).replaceAll(" và ");
        return Letters.areCapitals(name) ? full.toUpperCase(Locale.ROOT) : full;
    }

    /** How many words the known name has that {@code words} begin with; 0 where they begin with none. */
    static int wordsOfName(String words) {
        return nameAt(Folded.of(words).split(" ", -1), 0, Letters.areCapitals(words));
    }

    /** How many words of {@code words} from {@code at} on are a known name; the marks of a scanned one may be wrong. */
    private static int nameAt(String[] words, int at, boolean shouted) {
        int longest = Math.min(words.length - at, LONGEST_NAME);
        for (int length = longest; length > 0; length--) {
            String joined = joined(words, at, length);
            boolean damaged = shouted && length > 1 && UNMARKED.containsKey(Unmarked.of(joined));
            if (NAMES.containsKey(joined) || damaged) {
                return length;
            }
        }
        return 0;
    }

    private static String name(String[] words, int at, int length) {
        String joined = joined(words, at, length);
        String name = NAMES.get(joined);
        return name != null ? name : UNMARKED.getOrDefault(Unmarked.of(joined), joined);
    }

    private static String joined(String[] words, int from, int count) {
        return String.join(" ", List.of(words).subList(from, from + count));
    }

    private static boolean isAcronym(String word) {
        return KEPT.matcher(word).matches() || WITHOUT_VOWEL.matcher(word).matches();
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
        return Letters.areCapitals(name)
                ? List.of(name.split(" ", -1)).stream()
                        .map(w -> w.length() <= 3 && w.endsWith(".") ? w : capitalised(Folded.of(w)))
                        .collect(Collectors.joining(" "))
                : name;
    }

    /**
     * A title: words in capitals are written as in a sentence, names of bodies and places kept. Where it only begins in capitals
     * ({@code CÔNG TÁC Tuần 12}) only those are.
     */
    static String title(String title) {
        String[] words = title.split(" ", -1);
        int shouted = Letters.areCapitals(title) || startsShouted(words) ? words.length : shoutedAtStart(words);
        String[] folded = Folded.of(title).split(" ", -1);
        StringJoiner sentence = new StringJoiner(" ");
        boolean place = false;
        for (int i = 0; i < words.length; ) {
            int length = i < shouted && Letters.areCapitals(words[i]) ? nameAt(folded, i, false) : 0;
            if (length > 1) {
                sentence.add(name(folded, i, length));
                i += length;
                place = PLACES.contains(folded[i - 1]);
                continue;
            }
            String bare = SIGNS.matcher(words[i]).replaceAll("");
            String word = i < shouted && Letters.areCapitals(words[i]) && !staysInCapitals(words, i, bare)
                    ? words[i].toLowerCase(Locale.ROOT)
                    : words[i];
            boolean name = i < shouted
                    && place
                    && !STOPS.contains(Folded.of(bare))
                    && !bare.isEmpty()
                    && Character.isLetter(bare.charAt(0));
            sentence.add(name ? capitalised(word) : word);
            place = isPlace(folded, i) || (name && bare.length() == words[i].length());
            i++;
        }
        return capitalised(sentence.toString());
    }

    private static boolean staysInCapitals(String[] words, int i, String bare) {
        return isAcronym(bare) || isRoman(words, i, bare) || CODE.matcher(bare).matches();
    }

    /** {@code nông thôn} is no hamlet. */
    private static boolean isPlace(String[] folded, int i) {
        return PLACES.contains(folded[i]) && !(i > 0 && folded[i - 1].equals("nông"));
    }

    /** How many words at the start of a title are in capitals and no abbreviations. */
    private static int shoutedAtStart(String[] words) {
        int n = 0;
        boolean syllables = false;
        while (n < words.length
                && Letters.areCapitals(words[n])
                && !KEPT.matcher(words[n]).matches()) {
            syllables |= MARKED_CAPITALS.matcher(words[n]).find();
            n++;
        }
        return syllables ? n : 0;
    }

    /** A vowel with a mark: abbreviations have none but Đ and the like. */
    private static final Pattern MARKED_CAPITALS =
            Pattern.compile("[ÀÁẢÃẠĂẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]");

    private static final Set<String> STOPS = Set.of(
            "năm", "giai", "đến", "về", "và", "trên", "tháng", "tuần", "quý", "nhiệm", "khóa", "lần", "văn", "đạt",
            "theo", "trong", "có", "là", "các", "ban", "thuộc", "quản", "số", "từ", "tại", "để", "cho", "được", "công",
            "hội", "do", "-", "–", "nghèo", "đặc", "hành");

    /** {@code VI} is a number in {@code KHÓA VI} and a syllable in {@code PHẠM VI}. */
    private static boolean isRoman(String[] words, int i, String word) {
        return ROMAN.matcher(word).matches()
                && (i == 0 || COUNTED.contains(Folded.of(words[i - 1])) || !word.equals("VI"));
    }

    private static final Set<String> COUNTED = Set.of(
            "khóa", "thứ", "quý", "cấp", "loại", "đợt", "phần", "mục", "chương", "hạng", "kỳ", "lần", "vùng", "đầu");

    private static boolean startsShouted(String[] words) {
        long shouted = List.of(words).stream()
                .limit(4)
                .filter(w -> Letters.count(w) > 1)
                .filter(Letters::areCapitals)
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
