package org.vanthu.index;

import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.Indicator;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;

/**
 * An indicator with its document.
 *
 * @param text the sentence or table row that states it, blanks collapsed
 * @param confidence of the recogniser, 0 to 100, in the words of its value; empty where the letters were in the file
 * @param id its name for corrections, the same in every archive
 * @param reviewed whether people confirmed or changed it
 */
public record IndicatorRow(
        DocumentRow document,
        Place place,
        Indicator indicator,
        String text,
        OptionalInt confidence,
        ValueId id,
        Optional<Verdict> reviewed) {}
