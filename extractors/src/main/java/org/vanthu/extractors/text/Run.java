package org.vanthu.extractors.text;

import java.util.Optional;

/**
 * A stretch of a block in one font.
 *
 * @param text as the file has it
 * @param font the font's name where the format gives it ({@code .VnTimeH}); believed only where the letters leave a doubt
 */
public record Run(String text, Optional<String> font) {}
