/**
 * What a document says of itself: type, number, issuer, place and date, title, period, signer, recipients and legal bases, by the
 * layouts of Nghị định 30/2020/NĐ-CP (and thông tư 01/2011/TT-BNV, 55/2005) for government and Hướng dẫn 36-HD/VPTW for the Party.
 * Read {@link org.vanthu.extractors.header.HeaderExtractor} first.
 */
@NullMarked
package org.vanthu.extractors.header;

import org.jspecify.annotations.NullMarked;
