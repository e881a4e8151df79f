package org.vanthu.index;

import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.Fact;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;

/**
 * A fact with its document.
 *
 * @param text its words, blanks collapsed
 * @param confidence of the recogniser, 0 to 100, in the words of its value; empty where the letters were in the file
 * @param id its name for corrections, the same in every archive
 * @param reviewed whether people confirmed or changed it
 */
public record FactRow(
        DocumentRow document,
        Place place,
        Fact fact,
        String text,
        OptionalInt confidence,
        ValueId id,
        Optional<Verdict> reviewed) {}
