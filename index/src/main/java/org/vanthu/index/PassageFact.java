package org.vanthu.index;

import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.Fact;
import org.vanthu.index.correction.Verdict;

/**
 * A fact in a passage that was found.
 *
 * @param confidence of the recogniser in the words that it was read from, 0 to 100; empty where the letters were in the file
 * @param reviewed whether people confirmed or changed it
 */
public record PassageFact(Fact fact, OptionalInt confidence, Optional<Verdict> reviewed) {}
