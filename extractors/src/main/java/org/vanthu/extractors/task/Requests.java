package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/** What others are charged with or asked for: whether they are set to work by it, or a document only closes so. */
final class Requests {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ON = "(?:đồng thời|ngoài ra|bên cạnh đó|riêng)[, ]";

    /** What goes on from the sentence before it. */
    private static final Cue GOES_ON = Cue.compile("^" + ON, FLAGS);

    /** Second syllables of words that begin as {@code giao} does and charge nobody. */
    static final String NO_CHARGE = "ban|lưu|nhận|thông|dịch|thức|diện";

    /** {@code Giao ban tuần}, {@code Giao lưu văn nghệ}, but {@code Giao Ban Chỉ đạo}: a board's name has a capital. */
    private static final String GIVE = "(?iu:giao)(?! (?:" + NO_CHARGE + "))|(?iu:phân công)";

    /** Who is charged with something acts: {@code Giao Công an phường đặt barie}. */
    private static final Cue CHARGED =
            Cue.compile("^(?iu:(?:" + ON + "+)?)(?:" + GIVE + ")(?iu:(?: nhiệm vụ)?(?: cho)?) ");

    /** Who is asked for something acts, if anybody does. */
    private static final Cue ASKED = Cue.compile(
            "^(?iu:(?:" + ON + "+)?)(?:(?iu:(?:đề nghị|yêu cầu|kiến nghị)(?: với)?)|" + GIVE + ")(?iu:(?: cho)?) ");

    /** The same somewhere in a lead-in: {@code Để ứng phó với bão, UBND xã yêu cầu Công an xã …:}. */
    private static final Cue ASKS =
            Cue.compile("(?<![\\p{L}\\p{M}])(?:đề nghị|yêu cầu) (?=\\p{Lu}|(?:các|lãnh đạo|thủ trưởng) )");

    /** {@code UBND xã yêu cầu các ban, ngành nghiêm túc thực hiện}: a closing request, whoever it is that asks. */
    private static final Cue ASKS_ALL = Cue.compile("^(?:yêu cầu|đề nghị) (?:các|toàn thể|tất cả|mọi|cán bộ) ", FLAGS);

    /** What is demanded in a section is to be done, and no closing request. */
    private static final Cue DEMANDS = Cue.compile("^yêu cầu ", FLAGS);

    /** What those above are asked for they may do or not. */
    private static final Cue PLEADS = Cue.compile("^kiến nghị ", FLAGS);

    /** That a document is issued, which it says itself. */
    private static final Cue ISSUES = Cue.compile(
            "^(?:ban hành|xây dựng|lập|đề ra) (?:quyết định|nghị quyết|kế hoạch|chương trình|phương án|đề án|hướng"
                    + " dẫn|chỉ thị|quy chế|quy định|lịch)(?![\\p{L}\\p{M}])",
            FLAGS);

    private final Context context;

    Requests(Context context) {
        this.context = context;
    }

    /** Whether the words charge somebody: {@code Giao Công an phường đặt barie}. */
    static boolean charge(String words) {
        return CHARGED.matcher(words).find();
    }

    /**
     * The statement without the words that charge a body with it, or ask it for it: {@code Giao Công an xã …}, {@code UBND xã yêu cầu
     * Công an xã …}. In a report somebody else's asking is the deed.
     */
    String charged(String statement, List<Outline.Section> path) {
        Cue.Search leads = ASKS.matcher(statement);
        if (statement.endsWith(":") && leads.find()) {
            String asked = statement.substring(leads.end());
            return context.bodies().subject(asked).isPresent() ? asked : statement;
        }
        boolean deeds = context.aims().of(path).filter(Aim.RESULTS::equals).isPresent();
        Optional<Bodies.Mention> asks =
                deeds ? Optional.empty() : context.bodies().subject(statement);
        String asking = asks.map(s -> said(statement, s))
                .filter(rest -> ASKED.matcher(rest).find())
                .orElse(statement);
        Cue.Search asked = ASKED.matcher(asking);
        if (!asked.find()) {
            return statement;
        }
        String charged = asking.substring(asked.end());
        return context.bodies().subject(charged).isPresent()
                        || Group.isOffice(charged)
                        || Leader.ofPerson(charged, context).isPresent()
                ? charged
                : statement;
    }

    /** Whether a lead-in says what others are asked for, or that the document is issued: its subject does none of it. */
    boolean asksOrIssues(String statement, Bodies.Mention subject) {
        String said = said(statement, subject);
        return ASKED.matcher(said).find()
                || ASKS.matcher(said).find()
                || ISSUES.matcher(said).find();
    }

    /** Whether the subject issues a document. */
    boolean issues(String statement, Bodies.Mention subject) {
        return ISSUES.matcher(said(statement, subject)).find();
    }

    /** Whether the subject asks all and everybody for something. */
    boolean asksAll(String statement, Bodies.Mention subject) {
        return ASKS_ALL.matcher(said(statement, subject)).find();
    }

    /** Whether those asked are no one in particular: {@code các sở, ban, ngành}. */
    static boolean areAll(Bodies.Mention asked) {
        return asked.slug().equals("other") && asked.name().startsWith("các ");
    }

    /**
     * Whether a request sets those to work whom it asks.
     *
     * @param asked whom, where it says so
     */
    boolean setToWork(Statement statement, Optional<Bodies.Mention> asked) {
        String words = statement.words();
        return !PLEADS.matcher(words).find()
                && (statement.listed()
                        || DEMANDS.matcher(words).find()
                        || isAmongDuties(words, asked, statement.path()));
    }

    /** Whether a request stands under the heading of those whom it asks, and closes no document. */
    private boolean isAmongDuties(String words, Optional<Bodies.Mention> asked, List<Outline.Section> path) {
        return asked.isPresent()
                && !path.isEmpty()
                && !words.endsWith("./.")
                && !GOES_ON.matcher(words).find()
                && context.bodies().ofHeading(path.getLast().title()).stream()
                        .map(Actor::of)
                        .anyMatch(Actor.of(asked.get())::equals);
    }

    private String said(String statement, Bodies.Mention subject) {
        return Predicate.of(statement, subject, context.bodies());
    }
}
