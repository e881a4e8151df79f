/**
 * What people say of values, from what they type or edit in a spreadsheet to corrections that the archive keeps. {@link
 * org.vanthu.pipeline.correction.EditedTable} reads a table that was exported and given back, {@link
 * org.vanthu.pipeline.correction.Edits} finds what was changed in it.
 */
@NullMarked
package org.vanthu.pipeline.correction;

import org.jspecify.annotations.NullMarked;
