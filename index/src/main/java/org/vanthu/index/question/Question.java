package org.vanthu.index.question;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;

/**
 * A query, read.
 *
 * @param branches one of them is to hold; none of an empty query
 * @param unread what looks like a condition and is none; it stands among the words
 */
public record Question(List<Branch> branches, List<String> unread) {

    public Question {
        branches = List.copyOf(branches);
        unread = List.copyOf(unread);
    }

    /** Reads a query. */
    public static Question of(String text) {
        return new QuestionReader(text).question();
    }

    /**
     * Clauses that are to hold together.
     *
     * @param wanted in the order in which they were typed
     * @param unwanted none of them may hold
     */
    public record Branch(List<Clause> wanted, List<Clause> unwanted) {
        public Branch {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }
    }

    /** One thing that is asked. Texts are NFC. */
    public sealed interface Clause {}

    /** A run without blanks: a syllable, a figure, {@code 12-NQ/ĐU}. */
    public record Word(String text) implements Clause {}

    /** Words that stand together. */
    public record Phrase(String text) implements Clause {}

    /**
     * Days that the document or the passage is about.
     *
     * @param text as typed, which a passage may say as well; empty where nobody would write it so: {@code 2019..2021}
     */
    public record Days(DateRange days, String text) implements Clause {}

    /**
     * A figure of the passage.
     *
     * @param value in ones: of {@code > 1 tỷ đồng} a thousand million
     * @param unit {@code %}, {@code VND}, or the word behind the number, which may be no unit at all
     * @param text as typed, without the sign
     */
    public record Amount(Sign sign, double value, Optional<String> unit, String text) implements Clause {}

    /** How a figure compares. */
    public enum Sign {
        GT,
        GE,
        LT,
        LE,
        EQ
    }

    /**
     * What the document says of itself.
     *
     * @param words of the value; where it is not quoted, all that follow, of which only the first may belong to it
     * @param quoted whether all of them do
     */
    public record Field(FieldName name, List<String> words, boolean quoted) implements Clause {
        public Field {
            words = List.copyOf(words);
        }
    }

    /** Parts of a document's header that can be asked for. */
    public enum FieldName {
        NUMBER,
        TYPE,
        ISSUER,
        SIGNER
    }

    /** Alternatives among other clauses. */
    public record Group(List<Branch> branches) implements Clause {
        public Group {
            branches = List.copyOf(branches);
        }
    }
}
