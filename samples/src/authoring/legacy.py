"""TCVN 5712:1993 (TCVN3, "ABC"): Vietnamese letters as bytes above 127, shown by fonts made for it.

The eight-bit table has no capitals with tone marks, so that a second font, whose name ends in H, draws capitals for
the small letters' codes. Words in capitals are therefore set in that font, and so is a single capital such as Ủ.
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = (
    "Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7 ă A8 â A9 ê AA ô AB ơ AC ư AD đ AE à B5 ả B6 ã B7 á B8 ạ B9 ằ BB ẳ BC ẵ BD ắ BE "
    "ặ C6 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB è CC ẻ CE ẽ CF é D0 ẹ D1 ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE ò DF ỏ E1 "
    "õ E2 ó E3 ọ E4 ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ờ EA ở EB ỡ EC ớ ED ợ EE ù EF ủ F1 ũ F2 ú F3 ụ F4 ừ F5 ử F6 ữ F7 ứ F8 ự F9 "
    "ỳ FA ỷ FB ỹ FC ý FD ỵ FE").split()
CODES = {letter: chr(int(code, 16)) for letter, code in zip(LETTERS[::2], LETTERS[1::2])}


def encode(text: str) -> list[tuple[str, bool]]:
    """The text as TCVN3 codes, each held in the character of the same number; true where the capital font is needed."""
    text = unicodedata.normalize("NFC", text).replace("–", "-").replace("“", '"').replace("”", '"').replace("…", "...")
    if text == text.upper() and any(needs_capital_font(letter) for letter in text):
        return [("".join(CODES.get(letter) or CODES.get(letter.lower(), letter) for letter in text), True)]
    parts: list[tuple[str, bool]] = []
    for word in re.split(r"(\s+)", text):
        whole = any(needs_capital_font(letter) for letter in word) and all(
            not letter.isalpha() or letter == letter.upper() for letter in word) and len(word) > 1
        for letter in word:
            capital = whole or needs_capital_font(letter)
            code = CODES.get(letter) or CODES.get(letter.lower(), letter)
            if parts and parts[-1][1] == capital:
                parts[-1] = (parts[-1][0] + code, capital)
            else:
                parts.append((code, capital))
    return parts


def needs_capital_font(letter: str) -> bool:
    return letter not in CODES and letter.lower() in CODES
