/**
 * The bodies of an office: a gazetteer of their names and abbreviations, and who is named where. Read
 * {@link org.vanthu.extractors.body.Bodies} first.
 */
@NullMarked
package org.vanthu.extractors.body;

import org.jspecify.annotations.NullMarked;
