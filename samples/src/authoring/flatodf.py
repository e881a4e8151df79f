"""A text document as flat OpenDocument (.fodt), from which LibreOffice makes every other format."""

from __future__ import annotations

from html import escape

from . import legacy
from .markup import Block, Cell, Columns, Line, Paragraph, Run, Table, Turn

NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"')

PARAGRAPHS = {  # name: paragraph properties, text properties
    "body": ('fo:text-align="justify" fo:text-indent="1.1cm" fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"', ""),
    "title": ('fo:text-align="center" fo:margin-top="0.3cm"', 'fo:font-weight="bold" fo:font-size="15pt"'),
    "subtitle": ('fo:text-align="center"', 'fo:font-weight="bold"'),
    "centre": ('fo:text-align="center" fo:margin-top="0.05cm" fo:margin-bottom="0.05cm"', ""),
    "head": ('fo:text-align="center"', 'fo:font-size="11.5pt"'),
    "right": ('fo:text-align="end"', ""),
    "rule": ('fo:text-align="center" fo:margin-bottom="0.2cm"', ""),
    "plus": ('fo:text-align="justify" fo:text-indent="1.5cm" fo:margin-top="0.05cm" fo:margin-bottom="0.05cm"', ""),
    "left": ('fo:text-align="start"', 'fo:font-size="11pt"'),
    "note": ('fo:text-align="justify"', 'fo:font-size="10pt"'),
    "number-of-page": ('fo:text-align="center"', ""),
}
HEADINGS = {
    1: ('fo:font-weight="bold" fo:font-style="normal"'),
    2: ('fo:font-weight="bold" fo:font-style="normal"'),
    3: ('fo:font-weight="bold" fo:font-style="italic"'),
}
ALIGN = {"c": "center", "l": "start", "r": "end", "j": "justify"}


class Writer:
    """Collects the automatic styles while the body is written."""

    def __init__(self, keys: dict[str, str]):
        self.keys = keys
        self.old_font = keys.get("font") == ".VnTime"
        self.font = ".VnTime" if self.old_font else "Times New Roman"
        self.styles: dict[str, str] = {}
        self.notes = 0
        self.tables = 0
        self.turn: str | None = None
        self.width = 16.0

    # --- text

    def run(self, run: Run) -> str:
        if run.note is not None:
            self.notes += 1
            return (f'<text:note text:id="ftn{self.notes}" text:note-class="footnote"><text:note-citation>{self.notes}'
                    f'</text:note-citation><text:note-body><text:p text:style-name="note">{self.line(run.note)}</text:p>'
                    "</text:note-body></text:note>")
        parts = legacy.encode(run.text) if self.old_font else [(run.text, False)]
        return "".join(self.span(text, run, capitals) for text, capitals in parts)

    def span(self, text: str, run: Run, capitals: bool) -> str:
        marks = "".join(mark for mark, on in zip("biuH", (run.bold, run.italic, run.underline, capitals)) if on)
        written = escape(text).replace("\t", "<text:tab/>").replace("  ", ' <text:s text:c="1"/>')
        if not marks:
            return written
        properties = {
            "b": 'fo:font-weight="bold"', "i": 'fo:font-style="italic"',
            "u": 'style:text-underline-style="solid" style:text-underline-width="auto"',
            "H": 'style:font-name=".VnTimeH"'}
        self.styles["T" + marks] = (
            f'<style:style style:name="T{marks}" style:family="text"><style:text-properties '
            f'{" ".join(properties[mark] for mark in marks)}/></style:style>')
        return f'<text:span text:style-name="T{marks}">{written}</text:span>'

    def line(self, line: Line) -> str:
        return "".join(self.run(run) for run in line)

    # --- blocks

    def turned(self, family: str, base: str) -> str:
        """The name of the style to use here: `base`, or one that also turns the page."""
        if self.turn is None:
            return base
        page, self.turn = self.turn, None
        name = f"{base}-{page}"
        broken = 'fo:break-before="page"' if page == "same" else ""
        master = "" if page == "same" else f'style:master-page-name="{page.capitalize()}"'
        self.styles[name] = (
            f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{base}" {master}>'
            f"<style:paragraph-properties {broken}/></style:style>")
        return name

    def paragraph(self, block: Paragraph) -> str:
        text = self.line(block.runs)
        if block.kind in ("bullet", "number"):
            return (f'<text:list text:style-name="L{block.kind}" text:continue-numbering="true"><text:list-item>'
                    f'<text:p text:style-name="body">{text}</text:p></text:list-item></text:list>')
        if block.kind in ("h1", "h2", "h3"):
            level = int(block.kind[1])
            if self.keys.get("headings") == "plain":
                return f'<text:p text:style-name="{self.turned("paragraph", f"bold{level}")}">{text}</text:p>'
            style = self.turned("paragraph", f"Heading_20_{level}")
            return f'<text:h text:style-name="{style}" text:outline-level="{level}">{text}</text:h>'
        kind = "body" if block.kind == "dash" else block.kind
        return f'<text:p text:style-name="{self.turned("paragraph", kind)}">{text}</text:p>'

    def columns(self, block: Columns) -> str:
        left, right = ("head", "head") if block.kind == "head" else ("left", "centre")
        shares = [41, 59] if block.kind == "head" else [50, 50]
        cells = [Cell(block.left or [()]), Cell(block.right or [()])]
        return self.table(Table([float(s) for s in shares], [cells], head=0, size=13, lines=False), (left, right)) + (
            '<text:p text:style-name="centre"/>' if block.kind == "head" else "")

    def table(self, block: Table, styles: tuple[str, ...] | None = None) -> str:
        self.tables += 1
        name = f"Table{self.tables}"
        master = ""
        if self.turn is not None:
            page, self.turn = self.turn, None
            master = "" if page == "same" else f'style:master-page-name="{page.capitalize()}"'
        unit = self.width / sum(block.widths)
        self.styles[name] = (
            f'<style:style style:name="{name}" style:family="table" {master}><style:table-properties '
            f'style:width="{self.width}cm" table:align="center"/></style:style>')
        out = [f'<table:table table:name="{name}" table:style-name="{name}">']
        for at, width in enumerate(block.widths):
            self.styles[f"{name}.{at}"] = (
                f'<style:style style:name="{name}.{at}" style:family="table-column"><style:table-column-properties '
                f'style:column-width="{width * unit:.2f}cm"/></style:style>')
            out.append(f'<table:table-column table:style-name="{name}.{at}"/>')
        for number, row in enumerate(block.rows):
            if block.head and number == 0:
                out.append("<table:table-header-rows>")
            out.append("<table:table-row>")
            out.extend(self.cell(cell, block, at, number < block.head, styles) for at, cell in enumerate(row))
            out.append("</table:table-row>")
            if block.head and number == block.head - 1:
                out.append("</table:table-header-rows>")
        return "".join(out) + "</table:table>"

    def cell(self, cell: Cell, block: Table, at: int, head: bool, styles: tuple[str, ...] | None) -> str:
        if cell.covered:
            return "<table:covered-table-cell/>"
        look = "cell" if block.lines else "bare"
        spans = "".join(f' table:number-{what}-spanned="{n}"' for what, n in
                        (("columns", cell.columns), ("rows", cell.rows)) if n > 1)
        style = styles[at] if styles else self.cell_style(block, at, head)
        lines = "".join(f'<text:p text:style-name="{style}">{self.line(line)}</text:p>' for line in cell.lines)
        return f'<table:table-cell table:style-name="{look}" office:value-type="string"{spans}>{lines}</table:table-cell>'

    def cell_style(self, block: Table, at: int, head: bool) -> str:
        align = "c" if head else block.align[at] if at < len(block.align) else "l"
        name = f"cell-{align}-{block.size:g}{'-head' if head else ''}"
        weight = 'fo:font-weight="bold"' if head else ""
        self.styles[name] = (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
            f'<style:paragraph-properties fo:text-align="{ALIGN[align]}"/>'
            f'<style:text-properties fo:font-size="{block.size:g}pt" {weight}/></style:style>')
        return name

    def body(self, blocks: list[Block]) -> str:
        out = []
        for block in blocks:
            match block:
                case Paragraph():
                    out.append(self.paragraph(block))
                case Table():
                    out.append(self.table(block))
                case Columns():
                    out.append(self.columns(block))
                case Turn(page):
                    self.turn = page
                    self.width = {"landscape": 25.0, "portrait": 16.0}.get(page, self.width)
        return "\n".join(out)


def page_layout(name: str, width: str, height: str, orientation: str) -> str:
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}" '
        f'fo:page-height="{height}" style:print-orientation="{orientation}" fo:margin-top="1.2cm" fo:margin-bottom="2cm" '
        'fo:margin-left="3cm" fo:margin-right="2cm"/><style:header-style><style:header-footer-properties '
        'fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style></style:page-layout>')


def master_page(name: str, layout: str, first: bool) -> str:
    header = ('<style:header><text:p text:style-name="number-of-page"><text:page-number text:select-page="current">2'
              "</text:page-number></text:p></style:header>")
    without = '<style:header-first><text:p text:style-name="number-of-page"/></style:header-first>' if first else ""
    return f'<style:master-page style:name="{name}" style:page-layout-name="{layout}">{header}{without}</style:master-page>'


def write(keys: dict[str, str], blocks: list[Block]) -> str:
    """The flat OpenDocument text of a document."""
    writer = Writer(keys)
    body = writer.body(blocks)
    language = 'fo:language="vi" fo:country="VN"' if not writer.old_font else 'fo:language="en" fo:country="US"'
    named = [
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
        for name, (paragraph, text) in PARAGRAPHS.items()]
    for level, text in HEADINGS.items():
        look = ('<style:paragraph-properties fo:text-align="justify" fo:text-indent="1.1cm" fo:margin-top="0.2cm" '
                f'fo:margin-bottom="0.1cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" {text}/>')
        named.append(
            f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph" '
            f'style:parent-style-name="Standard" style:default-outline-level="{level}">{look}</style:style>')
        named.append(
            f'<style:style style:name="bold{level}" style:family="paragraph" style:parent-style-name="Standard">'
            f"{look}</style:style>")
    faces = "".join(f'<style:font-face style:name="{face}" svg:font-family="&apos;{face}&apos;"/>'
                    for face in ("Times New Roman", ".VnTime", ".VnTimeH"))
    label = ('<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
             '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" '
             'fo:margin-left="1.7cm"/></style:list-level-properties>')
    lists = (
        f'<text:list-style style:name="Lbullet"><text:list-level-style-bullet text:level="1" text:bullet-char="•">{label}'
        '</text:list-level-style-bullet></text:list-style>'
        f'<text:list-style style:name="Lnumber"><text:list-level-style-number text:level="1" style:num-format="1" '
        f'style:num-suffix=".">{label}</text:list-level-style-number></text:list-style>')
    lined = 'fo:border="0.5pt solid #000000" fo:padding="0.1cm"'
    made = keys.get("made", "2020-01-01")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{escape(keys.get("title", ""))}</dc:title><meta:initial-creator>{escape(keys.get("author", ""))}</meta:initial-creator>
<dc:creator>{escape(keys.get("author", ""))}</dc:creator><meta:creation-date>{made}T08:00:00</meta:creation-date><dc:date>{made}T16:30:00</dc:date></office:meta>
<office:font-face-decls>{faces}</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm"/>
<style:text-properties style:font-name="{writer.font}" fo:font-size="14pt" {language}/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>{"".join(named)}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/></office:styles>
<office:automatic-styles>{page_layout("Pupright", "21cm", "29.7cm", "portrait")}{page_layout("Plandscape", "29.7cm", "21cm", "landscape")}
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties {lined}/></style:style>
<style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:padding="0.05cm"/></style:style>
{lists}{"".join(writer.styles.values())}</office:automatic-styles>
<office:master-styles>{master_page("Standard", "Pupright", True)}{master_page("Landscape", "Plandscape", False)}{master_page("Portrait", "Pupright", False)}</office:master-styles>
<office:body><office:text>
{body}
</office:text></office:body></office:document>
"""
