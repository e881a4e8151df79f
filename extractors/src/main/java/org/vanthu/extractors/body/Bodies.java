package org.vanthu.extractors.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Letters;

/** Who is named in a text, in a heading, as the subject of a sentence. Immutable. */
public final class Bodies {

    /**
     * A body named in a text.
     *
     * @param span of the name in the text that was asked about
     * @param slug {@code ubnd}, {@code mttq}, …, or {@code other}
     * @param name as written, with the place or unit it belongs to where the slug is {@code other}
     */
    public record Mention(Span span, String slug, String name) {}

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private static final String NO_BODY = "-";

    /** {@code Lĩnh vực Bảo hiểm xã hội}: a heading that says so is about a field of work. */
    private static final String FIELD = "lĩnh vực ";

    /** What a text is read with: who only asks for the names of bodies, as a search does, need not wait 40 ms for it. */
    private static final class Reading {

        private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

        static final Gazetteer LABELS = Gazetteer.read("labels.tsv");
        static final Gazetteer FIELDS = Gazetteer.read("fields.tsv");
        static final Gazetteer OFFICES = Gazetteer.read("offices.tsv");

        /** What may follow the head of a body's own name and belong to it. */
        static final Cue OWN_NAME =
                Cue.compile("(?:[ \\u00a0]+(?!(?:xây dựng|thực hiện|triển khai) (?:Kế|Chương|Đề|Phương|Nghị|Quy|Báo)"
                    + " )(?:khu vực(?: \\p{Lu}[\\p{L}\\d]*){1,4} [-–](?:"
                    + " \\p{Lu}\\p{L}*){1,4}|\\p{Lu}[\\p{L}\\d&\\-]*|\\d{1,4}|(?:phường|xã|thị trấn|quận|huyện|thị"
                    + " xã|thành phố|tỉnh|khu vực|quỹ đất|đầu tư|xây dựng|phát triển|cơ bản|vì người nghèo|quỹ|và tái"
                    + " định cư|bồi thường|thực hiện|chỉ đạo|đăng ký|đất đai|cụm|công nghiệp|kinh tế|công nghệ cao|chế"
                    + " xuất|tòa nhà|toà nhà|chung cư|chợ|của|thuế|dự án|các)(?![\\p{L}\\p{M}]))){0,16}");

        static final Cue DANGLING = Cue.compile(
                "(?:[ \\u00a0]+(?:của|thực hiện|chỉ đạo|xây dựng|phát triển|các|đăng ký|và|đầu tư))+$", FLAGS);

        /** Words beside the names in a heading that is nothing but a list of bodies. */
        static final Cue HEADING_FILLERS = Cue.compile(
                "(?<![\\p{L}\\p{M}])(?:đóng trên địa bàn|trên địa bàn|chủ trì,? phối hợp(?: với)?|công tác|hoạt"
                        + " động|nhiệm vụ|kết quả|lãnh đạo|trách nhiệm|phần việc|khối|của|về|các|và|đối với|đề nghị|cán"
                        + " bộ|ở|địa phương|trực thuộc|cơ sở|cấp|phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|tổ"
                        + " chức|đoàn thể|chính trị|xã hội|CT|XH|đơn vị|việt nam|thường trực|ban|ngành|liên quan|đồng"
                        + " chí|đ c|hội|chi hội)(?![\\p{L}\\p{M}])",
                FLAGS);

        /** A heading that is nothing but the name of an office which no gazetteer lists: {@code Phòng Giáo dục Phổ thông}. */
        static final Cue OFFICE =
                Cue.compile("^(?:Phòng|Sở|Ban|Trung tâm|Chi cục|Cục|Vụ|Viện|Tổ|Đội|Hội|Khoa|Trạm|Ngân hàng|Công ty|Bệnh"
                        + " viện|Đài|Bưu điện) (?!(?:Nghị|Hành|Chức|Quốc|Thảo|Trường|Đồng) )\\p{Lu}\\p{Ll}+(?:"
                        + " (?:\\p{L}+|-|&)){0,9}\\s*[:.]?\\s*$");
    }

    /** A field of work beside a body's name makes a heading about the field: {@code An ninh, quốc phòng - Quân sự}. */
    private static final int OTHER_WORDS_IN_HEADING = 3;

    /** The bodies of wards, communes, districts and provinces that this project knows. */
    public static final Bodies STANDARD = new Bodies(Gazetteer.read("bodies.tsv"));

    private final Gazetteer names;

    private Bodies(Gazetteer names) {
        this.names = names;
    }

    /**
     * A name that a body goes by.
     *
     * @param slug {@code ubnd}, {@code mttq}, …, or a new one in small letters, digits and hyphens
     */
    public record Name(String slug, String name) {
        public Name {
            if (!isSlug(slug)) {
                throw new IllegalArgumentException(
                        "no slug: '" + slug + "'; small letters, digits and hyphens, like hoi-phu-nu");
            }
            if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new IllegalArgumentException("no name: '" + name + "'");
            }
        }
    }

    /** Whether {@code word} may stand for a body: {@code hoi-phu-nu}. */
    public static boolean isSlug(String word) {
        return SLUG.matcher(word).matches();
    }

    /** These, and others of an office's own; a name that stands in both takes the slug of {@code more}. */
    public Bodies with(List<Name> more) {
        return more.isEmpty() ? this : new Bodies(names.with(more));
    }

    /** Every name that is known, but those that only look like a body's. */
    public List<Name> names() {
        return names.entries(NO_BODY);
    }

    /**
     * Every body named in {@code text}, the longest name at each place.
     *
     * @return in order, not overlapping
     */
    public List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        int at = Token.start(text, 0, text.length());
        while (at < text.length()) {
            Optional<Mention> mention = names.longestAt(text, at, text.length()).map(found -> mention(text, found));
            mention.filter(m -> !m.slug().equals(NO_BODY)).ifPresent(mentions::add);
            int past = mention.map(m -> m.span().end()).orElse(at);
            boolean inWord = past == at || Character.isLetterOrDigit(text.charAt(past - 1));
            at = Token.start(text, inWord ? Token.end(text, past, text.length()) : past, text.length());
        }
        return mentions;
    }

    /** The body whose name {@code text} begins with. */
    public Optional<Mention> atStart(String text) {
        return names.longestAt(text, 0, text.length())
                .filter(found -> found.span().start() == 0 && !found.slug().equals(NO_BODY))
                .map(found -> mention(text, found));
    }

    /**
     * The bodies that a heading names, in order; none where it names a field of work ({@code Y tế}, {@code Về kinh tế}).
     *
     * @param heading without its number
     */
    public List<Mention> ofHeading(String heading) {
        List<Mention> named = heading.indexOf('(') > 0 ? named(withoutBrackets(heading)) : List.of();
        return named.isEmpty() ? named(heading) : named;
    }

    /** {@code Sở Nội vụ (cơ quan thường trực):} with blanks in the place of what only explains. */
    private static String withoutBrackets(String heading) {
        StringBuilder words = new StringBuilder(heading);
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += words.charAt(i) == '(' ? 1 : 0;
            boolean closes = words.charAt(i) == ')' && depth > 0;
            if (depth > 0) {
                words.setCharAt(i, ' ');
            }
            depth -= closes ? 1 : 0;
        }
        return words.toString();
    }

    private List<Mention> named(String heading) {
        int tokens = Token.of(heading).size();
        if (tokens == 0 || tokens > 24) {
            return List.of();
        }
        Optional<Gazetteer.Found> label = Reading.LABELS.longestAt(heading, 0, heading.length());
        if (label.isPresent() && isAll(label.get(), heading, heading.length())) {
            return List.of(mention(heading, label.get()));
        }
        if (heading.regionMatches(true, 0, FIELD, 0, FIELD.length())) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>(find(heading));
        StringBuilder rest = new StringBuilder(heading);
        for (Mention mention : mentions) {
            for (int i = mention.span().start(); i < mention.span().end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        boolean listed = mentions.stream().anyMatch(m -> !m.slug().equals("other")) || mentions.size() > 1;
        if (!listed && Reading.OFFICE.matcher(heading).find() && !Letters.areCapitals(heading)) {
            return List.of(new Mention(new Span(0, heading.length()), "other", Blanks.collapse(heading)));
        }
        if (mentions.isEmpty()) {
            return List.of();
        }
        labelsInList(heading, rest, mentions);
        String others = Reading.HEADING_FILLERS.matcher(rest).replaceAll(" ");
        long words = Token.of(others).stream()
                .filter(t -> !Character.isUpperCase(t.written().charAt(0)) || Letters.areCapitals(heading))
                .filter(t -> !Character.isDigit(t.written().charAt(0)))
                .count();
        return words >= OTHER_WORDS_IN_HEADING ? List.of() : List.copyOf(mentions);
    }

    /**
     * The bodies that a table's column of bodies names: by name, or by their field of work alone ({@code Văn hóa - Xã hội, Tư pháp}).
     *
     * @return in order, not overlapping
     */
    public List<Mention> inColumn(String cell) {
        List<Mention> mentions = new ArrayList<>(find(cell));
        int start = 0;
        for (int end = 0; end <= cell.length(); end++) {
            if (end == cell.length() || ",;+\n".indexOf(cell.charAt(end)) >= 0) {
                Span part = new Span(start, end);
                if (mentions.stream().noneMatch(m -> m.span().overlaps(part))) {
                    field(cell, part).ifPresent(mentions::add);
                }
                start = end + 1;
            }
        }
        mentions.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return mentions;
    }

    /** The body whose head a cell begins with: {@code PCT Đỗ Thị Lan} leads for the ubnd. */
    public Optional<Mention> ofOffice(String cell) {
        return Reading.OFFICES.longestAt(cell, 0, cell.length()).map(found -> mention(cell, found));
    }

    private static Optional<Mention> field(String cell, Span part) {
        return Reading.FIELDS
                .longestAt(cell, part.start(), part.end())
                .or(() -> Reading.LABELS.longestAt(cell, part.start(), part.end()))
                .map(found -> mention(cell, found));
    }

    /** A field's name in a list with bodies names its body: {@code Dân vận, UBKT, Văn phòng}. */
    private static void labelsInList(String heading, StringBuilder rest, List<Mention> mentions) {
        int start = 0;
        for (int end = 0; end <= heading.length(); end++) {
            if (end == heading.length() || ",;".indexOf(heading.charAt(end)) >= 0) {
                Optional<Gazetteer.Found> label = Reading.LABELS.longestAt(rest.toString(), start, end);
                if (label.isPresent() && isAll(label.get(), rest.toString(), end)) {
                    Span span = label.get().span();
                    mentions.add(new Mention(span, label.get().slug(), span.of(heading)));
                    for (int i = span.start(); i < span.end(); i++) {
                        rest.setCharAt(i, ' ');
                    }
                }
                start = end + 1;
            }
        }
        mentions.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    }

    /**
     * The body that a sentence begins with, after adverbials and titles: its subject.
     *
     * @param sentence without list marker and label
     */
    public Optional<Mention> subject(String sentence) {
        int at = Openings.end(sentence, this);
        while (at > 0 && at < sentence.length() && Character.isLetterOrDigit(sentence.charAt(at - 1))) {
            at++; // inside a word no name begins
        }
        int start = at;
        return names.longestAt(sentence, at, sentence.length())
                .or(() -> fieldBeside(sentence, start))
                .filter(found -> !found.slug().equals(NO_BODY))
                .map(found -> mention(sentence, found))
                .filter(m -> !Openings.isObject(sentence, m.span()))
                .filter(m -> !(m.slug().equals("other") && Openings.meets(sentence, m.span())));
    }

    /** {@code Văn hóa - Xã hội, Đoàn Thanh niên phối hợp …}: a field of work that a body's name stands beside. */
    private Optional<Gazetteer.Found> fieldBeside(String sentence, int at) {
        return Reading.FIELDS
                .longestAt(sentence, at, sentence.length())
                .filter(found -> sentence.startsWith(", ", found.span().end()))
                .filter(found ->
                        Character.isUpperCase(sentence.charAt(found.span().start())))
                .filter(found -> names.longestAt(sentence, found.span().end() + 2, sentence.length())
                        .filter(next -> next.span().start() == found.span().end() + 2
                                && !next.slug().equals(NO_BODY))
                        .isPresent());
    }

    /** Whether nothing more is said behind a name. */
    private static boolean isAll(Gazetteer.Found found, String text, int end) {
        return Token.start(text, found.span().end(), end) == end;
    }

    private static Mention mention(String text, Gazetteer.Found found) {
        int end = found.span().end();
        if (found.slug().equals("other")) {
            Cue.Search own = Reading.OWN_NAME.matcher(text).region(end, text.length());
            if (own.lookingAt()) {
                Cue.Search dangling = Reading.DANGLING.matcher(text.substring(end, own.end()));
                end = dangling.find() ? end + dangling.start() : own.end();
            }
        }
        Span span = new Span(found.span().start(), end);
        return new Mention(span, found.slug(), Blanks.collapse(span.of(text)));
    }
}
