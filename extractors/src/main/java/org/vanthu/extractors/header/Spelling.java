package org.vanthu.extractors.header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<String> PLACE_HEADS = Set.of("thị", "thành", "đặc");

    /** Second syllables of the words that bodies' names are made of: {@code Tư pháp}, {@code Tuyên giáo}. */
    private static final Set<String> SMALL =
            Set.copyOf(List.of(("và của các về với thuộc nhân dân ủy bộ hành vụ trận quốc đồng ban hiệp nữ niên binh"
                + " an sự chức giáo vận tra phòng pháp chính tế tạo dựng thông tin thao lịch nghiệp môi trường nguyên"
                + " triển thôn học cục tổ lãnh đạo huy chỉ trình nội nam sản đoàn tịch chấp thường phủ tướng cao tuổi"
                + " đỏ chiến")
                    .split(" ", -1)));

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
        String[] words = Folded.of(full).split(" ", -1);
        StringBuilder body = new StringBuilder();
        boolean inPlace = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean head = PLACE_HEADS.contains(word) && i + 1 < words.length && PLACES.contains(words[i + 1]);
            boolean place = PLACES.contains(word) && (i == 0 || !inPlace || isPlaceHead(words, i));
            boolean small = (head || place) && i > 0;
            boolean committee = word.equals("ủy") && i + 1 < words.length && words[i + 1].equals("ban");
            boolean capital = i == 0 || committee || (!small && (inPlace || !SMALL.contains(word)));
            body.append(i == 0 ? "" : " ").append(capital ? capitalised(word) : word);
            if (head || place) {
                inPlace = true;
            }
        }
        return body.toString();
    }

    private static boolean isPlaceHead(String[] words, int i) {
        return i > 0 && (PLACE_HEADS.contains(words[i - 1]) || !words[i].equals("phố"));
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
