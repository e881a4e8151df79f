/**
 * Text in, values out: everything that Vanthu understands of a Vietnamese administrative document.
 *
 * <p>A document arrives as {@link org.vanthu.extractors.SourceText}, blocks laid end to end in one text; it leaves as
 * {@link org.vanthu.extractors.ExtractedDocument}, whose values each carry the span of that text that they were read from and the
 * name of the rule that read them. Read {@link org.vanthu.extractors.Extractors} first. Nothing here touches files, formats,
 * indexes or the clock.
 */
@NullMarked
package org.vanthu.extractors;

import org.jspecify.annotations.NullMarked;
