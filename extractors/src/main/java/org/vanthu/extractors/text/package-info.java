/**
 * Text as it comes from a file in, NFC Unicode Vietnamese out; and the folded spelling by which words are compared.
 *
 * <p>Offices wrote in fonts that drew Vietnamese over the codes of Western letters (TCVN3, VNI, VISCII, VPS); such text arrives as
 * {@code Céng hoµ x· héi}. What it is written in is judged by the letters themselves, over a whole document, and only what reads better
 * decoded is decoded. Read {@link org.vanthu.extractors.text.VietnameseText} first.
 */
@NullMarked
package org.vanthu.extractors.text;

import org.jspecify.annotations.NullMarked;
