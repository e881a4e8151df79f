package org.vanthu.index.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.index.question.Question.Branch;
import org.vanthu.index.question.Question.Clause;
import org.vanthu.index.question.Question.Days;
import org.vanthu.index.question.Question.Field;
import org.vanthu.index.question.Question.FieldName;
import org.vanthu.index.question.Question.Group;
import org.vanthu.index.question.Question.Phrase;
import org.vanthu.index.question.Question.Word;

/**
 * The grammar of queries:
 *
 * <pre>
 * question = branch { ("OR" | "HOẶC") branch }        OR binds least: giao thông OR thủy lợi
 * branch   = { ["-"] clause }
 * clause   = "(" question ")"                         where there is an OR in it
 *          | '"' words '"'
 *          | field ":" value                          số, loại, cơ quan, người ký, and in English
 *          | period                                   2019..2021, quý 3/2020, từ 2018 đến 2020, 2019
 *          | sign amount                              &gt; 1 tỷ đồng
 *          | word
 * </pre>
 *
 * <p>What fits nothing is a word; signs that mean nothing where they stand are dropped.
 */
final class QuestionReader {

    /** Beyond that many clauses a query is a pasted page, and its first words find it. */
    private static final int MAX_CLAUSES = 64;

    private static final int MAX_CHARS = 4_000;
    private static final int MAX_DEPTH = 8;

    /** Words of a value that is not quoted. */
    private static final int MAX_VALUE = 12;

    private static final Pattern OR = Pattern.compile("(?:OR|HOẶC|HOAC|\\|\\|?)(?=[\\s(]|$)");

    private static final Pattern FIELD =
            Pattern.compile("(?<name>so hieu|so|number|loai|type|co quan|issuer|nguoi ky|signer)\\s?:\\s?(?=[^\\s:])");

    private static final Map<String, FieldName> FIELDS = Map.of(
            "so hieu", FieldName.NUMBER,
            "so", FieldName.NUMBER,
            "number", FieldName.NUMBER,
            "loai", FieldName.TYPE,
            "type", FieldName.TYPE,
            "co quan", FieldName.ISSUER,
            "issuer", FieldName.ISSUER,
            "nguoi ky", FieldName.SIGNER,
            "signer", FieldName.SIGNER);

    private static final Pattern PHRASE = Pattern.compile("[\"“”„](?<words>[^\"“”„]*)(?:[\"“”„]|$)");
    private static final Pattern WORD = Pattern.compile("[^\\s\"“”„()]+");
    private static final Pattern LOOKS_LIKE_CONDITION = Pattern.compile("[><≥≤=]+|\\.\\.|\\p{L}[^\\s:]*:[^\\s:]+");

    private final FoldedQuery query;
    private final List<String> unread = new ArrayList<>();
    private int at;
    private int clauses;

    QuestionReader(String typed) {
        this.query = FoldedQuery.of(typed.substring(0, Math.min(typed.length(), MAX_CHARS)));
    }

    Question question() {
        return new Question(branches(query.text().length(), 0), unread);
    }

    private List<Branch> branches(int end, int depth) {
        List<Branch> branches = new ArrayList<>();
        List<Clause> wanted = new ArrayList<>();
        List<Clause> unwanted = new ArrayList<>();
        while (true) {
            skipBlanks(end);
            Matcher or = matcher(OR, query.text(), end);
            boolean ends = at >= end || clauses >= MAX_CLAUSES;
            if (ends || or.lookingAt()) {
                if (!wanted.isEmpty() || !unwanted.isEmpty()) {
                    branches.add(new Branch(wanted, unwanted));
                    wanted = new ArrayList<>();
                    unwanted = new ArrayList<>();
                }
                if (ends) {
                    at = end;
                    return branches;
                }
                at = or.end();
                continue;
            }
            boolean without = isMinus(end);
            at += without ? 1 : 0;
            clause(end, depth).ifPresent((without ? unwanted : wanted)::add);
        }
    }

    private Matcher matcher(Pattern pattern, String text, int end) {
        return pattern.matcher(text).region(at, end).useTransparentBounds(true);
    }

    private void skipBlanks(int end) {
        while (at < end && Character.isWhitespace(query.text().charAt(at))) {
            at++;
        }
    }

    /** A minus counts at the start of a word only: {@code 12-NQ} is no exclusion, nor is a dash between blanks. */
    private boolean isMinus(int end) {
        return query.text().charAt(at) == '-'
                && at + 1 < end
                && !Character.isWhitespace(query.text().charAt(at + 1))
                && query.text().charAt(at + 1) != '-';
    }

    /** Empty where a sign was dropped. */
    private Optional<Clause> clause(int end, int depth) {
        clauses++;
        char first = query.text().charAt(at);
        if (first == '(' || first == ')') {
            return group(end, depth);
        }
        return phrase(end)
                .or(() -> field(end))
                .or(() -> period(end))
                .or(() -> amount(end))
                .or(() -> word(end));
    }

    private Optional<Clause> group(int end, int depth) {
        int close = query.text().charAt(at) == '(' && depth < MAX_DEPTH ? closing(end) : -1;
        at++;
        if (close < 0 || !hasOr(at, close)) {
            return Optional.empty();
        }
        List<Branch> branches = branches(close, depth + 1);
        at = close + 1;
        return branches.isEmpty() ? Optional.empty() : Optional.of(new Group(branches));
    }

    private int closing(int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = query.text().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasOr(int start, int end) {
        Matcher or = OR.matcher(query.text()).region(start, end).useTransparentBounds(true);
        while (or.find()) {
            if (or.start() > start && Character.isWhitespace(query.text().charAt(or.start() - 1))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Clause> phrase(int end) {
        Matcher phrase = matcher(PHRASE, query.text(), end);
        if (!phrase.lookingAt()) {
            return Optional.empty();
        }
        at = phrase.end();
        return Optional.of(new Phrase(phrase.group("words")));
    }

    private Optional<Clause> field(int end) {
        Matcher field = matcher(FIELD, query.folded(), end);
        if (!field.lookingAt()) {
            return Optional.empty();
        }
        FieldName name = FIELDS.getOrDefault(field.group("name"), FieldName.NUMBER);
        int start = at;
        at = field.end();
        Matcher phrase = matcher(PHRASE, query.text(), end);
        if (phrase.lookingAt()) {
            at = phrase.end();
            return value(name, List.of(phrase.group("words").strip().split("\\s+")), true);
        }
        List<String> words = new ArrayList<>();
        while (words.size() < MAX_VALUE && isPlainWord(end)) {
            Matcher word = matcher(WORD, query.text(), end);
            word.lookingAt();
            words.add(word.group());
            at = word.end();
            if (name == FieldName.NUMBER) {
                break; // it has no blanks
            }
            skipBlanks(end);
        }
        if (words.isEmpty()) {
            at = start;
            return Optional.empty();
        }
        return value(name, words, false);
    }

    private static Optional<Clause> value(FieldName name, List<String> words, boolean quoted) {
        return Optional.of(new Field(name, words, quoted));
    }

    /** Whether a word begins here that is not the beginning of another clause. */
    private boolean isPlainWord(int end) {
        return at < end
                && !isMinus(end)
                && !matcher(OR, query.text(), end).lookingAt()
                && !matcher(FIELD, query.folded(), end).lookingAt()
                && Amounts.at(query, at).isEmpty()
                && Periods.at(query, at).isEmpty()
                && matcher(WORD, query.text(), end).lookingAt();
    }

    private Optional<Clause> period(int end) {
        return Periods.at(query, at).filter(period -> period.end() <= end).map(period -> {
            String text = query.text().substring(at, period.end());
            at = period.end();
            return new Days(period.days(), period.saidSo() ? text : "");
        });
    }

    private Optional<Clause> amount(int end) {
        return Amounts.at(query, at).filter(found -> found.end() <= end).map(found -> {
            at = found.end();
            return found.amount();
        });
    }

    private Optional<Clause> word(int end) {
        Matcher word = matcher(WORD, query.text(), end);
        if (!word.lookingAt()) {
            at++;
            return Optional.empty();
        }
        at = word.end();
        if (LOOKS_LIKE_CONDITION.matcher(word.group()).lookingAt()) {
            unread.add(word.group());
        }
        return Optional.of(new Word(word.group()));
    }
}
