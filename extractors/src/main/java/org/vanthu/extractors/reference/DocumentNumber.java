package org.vanthu.extractors.reference;

import org.vanthu.extractors.rule.Sense;

/**
 * A document's number as a citation gives it.
 *
 * @param number without inner blanks ({@code 428/HĐNVQS-BCH})
 * @param form how much of a citation the words are by themselves
 */
public record DocumentNumber(String number, Form form) implements Sense {

    public enum Form {
        /** a code that stands for a document wherever it stands */
        CODE,
        /** a number that is a document's only behind its kind ({@code số 51}, {@code 12/HĐ}) */
        NEEDS_KIND
    }
}
