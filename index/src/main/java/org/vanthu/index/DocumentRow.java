package org.vanthu.index;

import org.vanthu.extractors.Header;

/**
 * One document, without its content.
 *
 * @param id stays the same until the file is imported anew
 * @param file what the document was read from
 * @param ordinal which of the documents bound in that file, from 0
 * @param header what it says of itself
 * @param chars length of its text in UTF-16 units
 */
public record DocumentRow(long id, FileRecord file, int ordinal, Header header, int chars) {}
