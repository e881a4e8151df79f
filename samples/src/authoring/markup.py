"""The markup in which the sample documents are written: a source file in, blocks out.

A source begins with `key: value` lines, then a line `---`, then one line a paragraph:

    # text      kind of document, centred          ## text     what it is about, centred
    = text      heading, level 1                    == / ===    levels 2 and 3
    - text      item; the dash is part of the text  + text      item below it
    * text      item of a real list                 *1 text     item of a really numbered list
    >> text     centred                             > text      at the right margin
    -----       a rule of dashes                    text        a paragraph

Inline: **bold**, //italic//, __underlined__, [^name] for a footnote whose text stands on a line `[^name]: text`.

Blocks run from `@name` to `@end`: `@head` (letterhead, one line a line, left | right), `@sign` (recipients, a line
`||`, signature), `@table WIDTHS [head=N] [align=clrj] [size=POINTS] [lines=no]` with rows `| a | b |`, in which a
cell `<` belongs to the one at its left, `^` to the one above it, and `¶` begins a new paragraph. Lines of their own:
`@page` breaks the page, `@landscape` and `@portrait` turn it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

KEYS = {
    "file": "where it stands below documents/; FOLDER/NAME.zip!/PATH puts it into a zip",
    "as": "the real format, where the ending lies",
    "made": "the day in the file's own properties, YYYY-MM-DD",
    "author": "the author in the file's own properties",
    "title": "the title in the file's own properties",
    "headings": "styled (default) or plain: bold paragraphs, as most offices type them",
    "font": "Times New Roman (default) or .VnTime: encoded as TCVN3",
    "encoding": "of a text file: utf-8 (default), utf-8-sig, utf-16",
    "unicode": "nfc (default) or nfd: marks typed apart from their letters",
    "shell": "of an HTML file: plain (default), word (saved by Word) or portal (a page of a web site)",
    "finish": "what is done to the finished file: scan, encrypt, restrict, truncate",
    "copy": "a second place below documents/ at which the same bytes stand",
}


@dataclass(frozen=True)
class Run:
    """A stretch of text in one look; `note` holds the text of a footnote anchored here instead."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    note: tuple["Run", ...] | None = None


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    kind: str  # body, title, subtitle, h1, h2, h3, dash, plus, bullet, number, centre, right, rule
    runs: Line


@dataclass
class Cell:
    lines: list[Line]
    columns: int = 1
    rows: int = 1
    covered: bool = False


@dataclass(frozen=True)
class Table:
    widths: list[float]
    rows: list[list[Cell]]
    head: int = 1
    align: str = ""
    size: float = 12
    lines: bool = True


@dataclass(frozen=True)
class Columns:
    """Two columns without lines: a letterhead or the foot of a document."""

    kind: str  # head, sign
    left: list[Line]
    right: list[Line]


@dataclass(frozen=True)
class Turn:
    """From here on: a new page, in `page` = same, landscape or portrait."""

    page: str


Block = Paragraph | Table | Columns | Turn


@dataclass(eq=False)
class Source:
    path: Path
    keys: dict[str, str]
    lines: list[str]

    @property
    def file(self) -> str:
        return self.keys["file"]


class SourceError(Exception):
    """A source that does not follow the markup, with its file and line."""


def read(path: Path) -> Source:
    head, found, body = path.read_text(encoding="utf-8").partition("\n---\n")
    if not found:
        raise SourceError(f"{path.name}: no line '---' after the keys")
    keys = {}
    for line in head.splitlines():
        key, _, value = line.partition(":")
        if key.strip() not in KEYS:
            raise SourceError(f"{path.name}: unknown key '{key.strip()}'; known: {', '.join(KEYS)}")
        keys[key.strip()] = value.strip()
    if "file" not in keys:
        raise SourceError(f"{path.name}: no key 'file'")
    return Source(path, keys, body.splitlines())


def blocks(source: Source) -> list[Block]:
    """The blocks of a source that is a text document."""
    notes = {}
    lines = []
    for number, line in enumerate(source.lines, 1):
        note = re.match(r"\[\^(\w+)\]:\s*(.+)", line)
        if note:
            notes[note.group(1)] = inline(note.group(2), {})
        else:
            lines.append((number, line.rstrip()))
    result: list[Block] = []
    open_block: tuple[str, list[str]] | None = None
    try:
        for number, line in lines:
            if open_block:
                if line == "@end":
                    result.append(block(*open_block, notes))
                    open_block = None
                else:
                    open_block[1].append(line)
            elif re.match(r"@(head|sign|table)\b", line):
                open_block = (line, [])
            elif line in ("@page", "@landscape", "@portrait"):
                result.append(Turn("same" if line == "@page" else line[1:]))
            elif line.startswith("@"):
                raise SourceError(f"unknown block '{line}'")
            elif line.strip():
                result.append(paragraph(line, notes))
    except (SourceError, ValueError, KeyError) as problem:
        raise SourceError(f"{source.path.name}, line {number} below the keys: {problem}") from problem
    if open_block:
        raise SourceError(f"{source.path.name}: '{open_block[0]}' has no '@end'")
    return result


PREFIXES = [("## ", "subtitle"), ("# ", "title"), ("=== ", "h3"), ("== ", "h2"), ("= ", "h1"), (">> ", "centre"),
            ("> ", "right"), ("*1 ", "number"), ("* ", "bullet")]


def paragraph(line: str, notes: dict[str, Line]) -> Paragraph:
    if re.fullmatch(r"[-_*]{3,}", line):
        return Paragraph("rule", (Run(line),))
    for prefix, kind in PREFIXES:
        if line.startswith(prefix):
            return Paragraph(kind, inline(line[len(prefix):], notes))
    kind = "dash" if line.startswith("- ") else "plus" if line.startswith("+ ") else "body"
    return Paragraph(kind, inline(line, notes))


def block(opening: str, lines: list[str], notes: dict[str, Line]) -> Block:
    words = opening.split()
    if words[0] == "@table":
        options = dict(word.split("=", 1) for word in words[2:])
        return Table(
            widths=[float(width) for width in words[1].split(",")],
            rows=grid(lines, len(words[1].split(",")), notes),
            head=int(options.get("head", 1)),
            align=options.get("align", ""),
            size=float(options.get("size", 12)),
            lines=options.get("lines", "yes") == "yes")
    if words[0] == "@head":
        pairs = [[part.strip() for part in line.split("|", 1)] for line in lines if line.strip()]
        return Columns("head", [inline(pair[0], notes) for pair in pairs if pair[0]],
                       [inline(pair[1], notes) for pair in pairs if len(pair) > 1 and pair[1]])
    at = lines.index("||")
    return Columns("sign", [inline(line, notes) for line in lines[:at]], [inline(line, notes) for line in lines[at + 1:]])


def grid(lines: list[str], width: int, notes: dict[str, Line]) -> list[list[Cell]]:
    """The cells of a table, with `<` and `^` turned into spans."""
    rows: list[list[Cell]] = []
    owners: list[list[tuple[int, int]]] = []
    for line in lines:
        if not line.strip():
            continue
        texts = [text.strip() for text in line.strip().removeprefix("|").removesuffix("|").split("|")]
        if len(texts) != width:
            raise SourceError(f"a row of {len(texts)} cells, the table has {width}: {line[:60]}")
        owners.append([])
        for at, text in enumerate(texts):
            owners[-1].append(owners[-1][at - 1] if text == "<" else owners[-2][at] if text == "^" else (len(rows), at))
        rows.append([Cell([], covered=True) if text in ("<", "^") else
                     Cell([inline(part.strip(), notes) for part in text.split("¶")]) for text in texts])
    for down, line_of_owners in enumerate(owners):
        for across, (row, column) in enumerate(line_of_owners):
            cell = rows[row][column]
            cell.rows, cell.columns = max(cell.rows, down - row + 1), max(cell.columns, across - column + 1)
    return rows


def inline(text: str, notes: dict[str, Line]) -> Line:
    runs: list[Run] = []
    bold = italic = underline = False
    for part in re.split(r"(\*\*|//|__|\[\^\w+\])", text):
        if part == "**":
            bold = not bold
        elif part == "//":
            italic = not italic
        elif part == "__":
            underline = not underline
        elif part.startswith("[^"):
            runs.append(Run("", note=notes[part[2:-1]]))
        elif part:
            runs.append(Run(part, bold, italic, underline))
    if bold or italic or underline:
        raise SourceError(f"a mark that is not closed in: {text[:60]}")
    return tuple(runs)
