/** Vietnamese spelling: legacy encodings decoded into Unicode, and the folded spelling by which words are compared. */
@NullMarked
package org.vanthu.extractors.text;

import org.jspecify.annotations.NullMarked;
