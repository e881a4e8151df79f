package org.vanthu.index;

import java.util.OptionalInt;
import org.vanthu.index.correction.ValueId;

/**
 * A value that a person should look at: nobody has, and the machine was not sure of it.
 *
 * @param value the indicator that was made of the words in doubt; the fact where none was
 * @param start where the words begin in the document's text
 * @param confidence of the recogniser, 0 to 100; empty where the letters were in the file
 * @param ambiguous whether the number can be read in another way
 */
public record Doubt(DocumentRow document, ValueId value, int start, OptionalInt confidence, boolean ambiguous) {}
