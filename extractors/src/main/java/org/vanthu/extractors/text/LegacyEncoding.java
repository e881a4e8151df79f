package org.vanthu.extractors.text;

/** An 8-bit way to write Vietnamese that is older than Unicode; {@code legacy-letters.tsv} holds the codes. */
public enum LegacyEncoding {
    /** TCVN 5712:1993 as the fonts of the ABC family draw it ({@code .VnTime}) */
    TCVN3,
    /** VNI-Windows: a base letter and a second byte that draws its marks */
    VNI,
    /** RFC 1456 */
    VISCII,
    /** the Vietnamese Professionals Society's fonts ({@code VPS Times}) */
    VPS,
    /** the Windows code page, where it was read as Western text; combining tone marks behind the letters */
    WINDOWS_1258
}
