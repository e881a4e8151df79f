package org.vanthu.extractors.text;

import java.util.Optional;

/**
 * A block's text in NFC Unicode.
 *
 * @param text never holds soft hyphens, zero-width spaces or control characters other than tab and line feed
 * @param encoding what most of the decoded words were written in; empty where no word had to be decoded
 */
public record Normalised(String text, Optional<LegacyEncoding> encoding) {}
