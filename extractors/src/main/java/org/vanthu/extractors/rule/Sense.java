package org.vanthu.extractors.rule;

/** What a rule understood of some words, before the document around them is asked. */
public interface Sense {

    /** The words are known to be no fact ({@code đường 19/5}, {@code 14h30}); the reading keeps other rules off them. */
    record NoFact() implements Sense {}

    NoFact NO_FACT = new NoFact();
}
