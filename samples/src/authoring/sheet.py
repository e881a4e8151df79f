"""Spreadsheets: a source of sheets in, flat OpenDocument (.fods) or an HTML table out.

    @sheet NAME          a sheet begins
    @cols 2,12,4         the widths of its columns, in centimetres
    | a | b |            a row with lines around its cells        ! a | b |       one without

Cells merge by `<` and `^` as in `markup`. A cell that is a Vietnamese number (1.234,5), a percentage (97,5%) or a day
written `d:5/3/2024` becomes a number, percentage or date of the sheet; `=SUM([.C5:.C9])=1.234` is a formula with its
value; everything else is text, where **bold** and //italic// hold for a whole cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from .markup import Cell, Source, SourceError, grid

NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?|-?\d+(?:,\d+)?")


@dataclass(frozen=True)
class Row:
    cells: list[Cell]
    lined: bool


@dataclass(frozen=True)
class Sheet:
    name: str
    widths: list[float]
    rows: list[Row]


def sheets(source: Source) -> list[Sheet]:
    result: list[Sheet] = []
    raw: list[str] = []

    def close() -> None:
        if result:
            cells = grid(["|" + line[1:] for line in raw], len(result[-1].widths), {})
            result[-1].rows.extend(Row(row, line.startswith("|")) for row, line in zip(cells, raw))
            raw.clear()

    try:
        for line in filter(str.strip, source.lines):
            if line.startswith("@sheet "):
                close()
                result.append(Sheet(line[7:], [], []))
            elif line.startswith("@cols "):
                result[-1].widths.extend(float(width) for width in line[6:].split(","))
            elif line[0] in "|!":
                raw.append(line)
            else:
                raise SourceError(f"neither a row nor a command: {line[:40]}")
        close()
    except SourceError as problem:
        raise SourceError(f"{source.path.name}: {problem}") from problem
    return result


def plain_number(text: str) -> str:
    return text.replace(".", "").replace(",", ".")


def fods(keys: dict[str, str], pages: list[Sheet]) -> str:
    styles: dict[str, str] = {}
    out = []
    for page_number, page in enumerate(pages):
        out.append(f'<table:table table:name="{escape(page.name)}">')
        for at, width in enumerate(page.widths):
            name = f"col{page_number}.{at}"
            styles[name] = (f'<style:style style:name="{name}" style:family="table-column">'
                            f'<style:table-column-properties style:column-width="{width}cm"/></style:style>')
            out.append(f'<table:table-column table:style-name="{name}"/>')
        for row in page.rows:
            out.append("<table:table-row>" + "".join(cell(c, row.lined, styles) for c in row.cells) + "</table:table-row>")
        out.append("</table:table>")
    made = keys.get("made", "2020-01-01")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta><dc:title>{escape(keys.get("title", ""))}</dc:title><meta:initial-creator>{escape(keys.get("author", ""))}</meta:initial-creator><meta:creation-date>{made}T08:00:00</meta:creation-date><dc:date>{made}T16:30:00</dc:date></office:meta>
<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-name="Times New Roman" fo:font-size="12pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles>
<office:automatic-styles>
<number:number-style style:name="N0"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:number-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:percentage-style style:name="P1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="D"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
{"".join(styles.values())}</office:automatic-styles>
<office:body><office:spreadsheet>
{chr(10).join(out)}
</office:spreadsheet></office:body></office:document>
"""


def cell(item: Cell, lined: bool, styles: dict[str, str]) -> str:
    if item.covered:
        return "<table:covered-table-cell/>"
    text = "\n".join("".join(run.text for run in line) for line in item.lines)
    bold = any(run.bold for line in item.lines for run in line)
    italic = any(run.italic for line in item.lines for run in line)
    formula = ""
    if text.startswith("=") and "]" in text:
        expression, _, text = text[1:].rpartition("=")
        formula = f' table:formula="of:={escape(expression)}"'
    if text.startswith("d:"):
        day, month, year = (int(part) for part in text[2:].split("/"))
        kind, content = "D", (f'office:value-type="date" office:date-value="{year}-{month:02}-{day:02}"', text[2:])
    elif NUMBER.fullmatch(text):
        decimals = min(len(text.partition(",")[2]), 2)
        kind, content = f"N{decimals}", (f'office:value-type="float" office:value="{plain_number(text)}"', text)
    elif text.endswith("%") and NUMBER.fullmatch(text[:-1]):
        value = float(plain_number(text[:-1])) / 100
        kind, content = "P1", (f'office:value-type="percentage" office:value="{value:.6g}"', text)
    else:
        kind, content = "", ('office:value-type="string"', text)
    # A heading stands over several columns, or is bold, and is centred.
    centred = bold or item.columns > 1
    name = f"c{kind}{'b' if bold else ''}{'i' if italic else ''}{'l' if lined else ''}{'m' if centred else ''}"
    styles[name] = (
        f'<style:style style:name="{name}" style:family="table-cell" {f"""style:data-style-name="{kind}" """ if kind else ""}>'
        f'<style:table-cell-properties fo:wrap-option="wrap" {"""fo:border="0.5pt solid #000000" """ if lined else ""}'
        f'style:vertical-align="middle"/><style:paragraph-properties {"""fo:text-align="center" """ if centred else ""}/>'
        f'<style:text-properties {"""fo:font-weight="bold" """ if bold else ""}{"""fo:font-style="italic" """ if italic else ""}/></style:style>')
    spans = f' table:number-columns-spanned="{item.columns}" table:number-rows-spanned="{item.rows}"' if (
        item.columns > 1 or item.rows > 1) else ""
    lines = "".join(f"<text:p>{escape(part)}</text:p>" for part in content[1].split("\n")) if text else ""
    if not text:
        content = ("", "")
    return f'<table:table-cell table:style-name="{name}"{spans}{formula} {content[0]}>{lines}</table:table-cell>'


def html(keys: dict[str, str], pages: list[Sheet]) -> str:
    """What web programs call a spreadsheet: an HTML table, saved as .xls."""
    out = ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
           '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
           f'<title>{escape(keys.get("title", ""))}</title></head><body>']
    for page in pages:
        out.append('<table border="1">')
        for row in page.rows:
            out.append("<tr>")
            for item in row.cells:
                if not item.covered:
                    text = "<br>".join(escape("".join(run.text for run in line)) for line in item.lines)
                    text = text.removeprefix("d:")
                    if any(run.bold for line in item.lines for run in line):
                        text = f"<b>{text}</b>"
                    spans = "".join(f' {name}="{n}"' for name, n in
                                    (("colspan", item.columns), ("rowspan", item.rows)) if n > 1)
                    out.append(f"<td{spans}>{text}</td>")
            out.append("</tr>")
        out.append("</table>")
    return "\n".join(out) + "</body></html>\n"
