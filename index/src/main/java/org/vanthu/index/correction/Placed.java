package org.vanthu.index.correction;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reviewed value in a document as it is stored.
 *
 * @param ordinal which of the document's values of this kind; empty of a rejected one, which is none of them
 * @param machine what the machine reads there; empty where it reads nothing any more
 */
public record Placed(ValueId value, Verdict verdict, OptionalInt ordinal, Optional<Reading> machine) {}
