package org.vanthu.extractors.rule;

import org.vanthu.extractors.Span;

/** A value, the words that say it, and the name of the rule that read it. */
public record Extraction<T>(T value, Span span, String rule) {}
