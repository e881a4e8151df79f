"""Text and HTML, written without an office program."""

from __future__ import annotations

import unicodedata
from html import escape

from . import legacy
from .markup import Block, Columns, Line, Paragraph, Run, Table, Turn

LETTERHEAD_WIDTH = 44


def words(line: Line) -> str:
    return "".join("" if run.note else run.text for run in line)


def text(blocks: list[Block]) -> str:
    """The document as somebody would type it into a text editor."""
    out = []
    for block in blocks:
        match block:
            case Paragraph(kind, runs):
                content = words(runs)
                out.append({"title": content.center(88).rstrip(), "subtitle": content.center(88).rstrip(),
                            "bullet": "* " + content, "right": content.rjust(88)}.get(kind, content))
                if kind in ("h1", "title"):
                    out.insert(-1, "")
            case Columns(_, left, right):
                rows = max(len(left), len(right))
                for at in range(rows):
                    one = words(left[at]) if at < len(left) else ""
                    two = words(right[at]) if at < len(right) else ""
                    one = one.center(LETTERHEAD_WIDTH) if block.kind == "head" else one.ljust(LETTERHEAD_WIDTH)
                    out.append((one + two.center(LETTERHEAD_WIDTH)).rstrip())
                out.append("")
            case Table(rows=rows):
                for row in rows:
                    out.append("\t".join(" ".join(words(line) for line in cell.lines) for cell in row).rstrip())
            case Turn():
                out.append("")
    return "\n".join(out) + "\n"


class Html:
    """Writes a document as HTML, in Unicode or in TCVN3 with its fonts."""

    def __init__(self, keys: dict[str, str]):
        self.keys = keys
        self.old_font = keys.get("font") == ".VnTime"
        self.notes: list[str] = []

    def run(self, run: Run) -> str:
        if run.note is not None:
            self.notes.append(self.line(run.note))
            number = len(self.notes)
            return f'<a href="#_ftn{number}" name="_ftnref{number}"><sup>[{number}]</sup></a>'
        parts = legacy.encode(run.text) if self.old_font else [(run.text, False)]
        inner = "".join(f'<font face=".VnTimeH">{escape(part)}</font>' if capital else escape(part, quote=False)
                        for part, capital in parts)
        for mark, on in (("u", run.underline), ("i", run.italic), ("b", run.bold)):
            inner = f"<{mark}>{inner}</{mark}>" if on else inner
        return inner

    def line(self, line: Line) -> str:
        return "".join(self.run(run) for run in line)

    def lines(self, lines: list[Line], align: str = "") -> str:
        return "".join(f"<p{align}>{self.line(line) or '&nbsp;'}</p>" for line in lines)

    def block(self, block: Block) -> str:
        match block:
            case Paragraph(kind, runs):
                inner = self.line(runs)
                if kind in ("title", "subtitle", "h1", "h2", "h3"):
                    styled = self.keys.get("headings", "styled") == "styled" and kind.startswith("h")
                    align = "" if kind.startswith("h") else ' align="center"'
                    return f"<h{kind[1]}>{inner}</h{kind[1]}>" if styled else f"<p{align}><b>{inner}</b></p>"
                if kind in ("bullet", "number"):
                    tag = "ul" if kind == "bullet" else "ol"
                    return f"<{tag}><li>{inner}</li></{tag}>"
                align = {"centre": "center", "rule": "center", "right": "right"}.get(kind, "justify")
                return f'<p align="{align}">{inner}</p>'
            case Columns(kind, left, right):
                align = ' align="center"'
                return (f'<table width="100%" border="0"><tr valign="top"><td width="45%">'
                        f'{self.lines(left, align if kind == "head" else "")}</td><td>{self.lines(right, align)}</td></tr></table>')
            case Table(rows=rows, head=head, lines=lined):
                out = [f'<table border="{int(lined)}" cellspacing="0" cellpadding="4" width="100%">']
                for number, row in enumerate(rows):
                    tag = "th" if number < head else "td"
                    out.append("<tr>")
                    for cell in row:
                        if not cell.covered:
                            spans = "".join(f' {name}="{n}"' for name, n in
                                            (("colspan", cell.columns), ("rowspan", cell.rows)) if n > 1)
                            content = "<br>".join(self.line(line) for line in cell.lines)
                            out.append(f"<{tag}{spans}>{content}</{tag}>")
                    out.append("</tr>")
                return "\n".join(out) + "</table>"
            case Turn():
                return '<br clear="all" style="page-break-before:always">'

    def page(self, blocks: list[Block]) -> str:
        body = "\n".join(self.block(block) for block in blocks)
        if self.notes:
            body += '\n<hr align="left" width="33%" size="1">' + "".join(
                f'<p><a href="#_ftnref{n}" name="_ftn{n}"><sup>[{n}]</sup></a> {note}</p>'
                for n, note in enumerate(self.notes, 1))
        return SHELLS[self.keys.get("shell", "plain")](self.keys, body, self.old_font)


def plain_shell(keys: dict[str, str], body: str, old_font: bool) -> str:
    charset = "windows-1252" if old_font else "utf-8"
    face = ".VnTime" if old_font else "Times New Roman"
    title = "".join(part for part, _ in legacy.encode(keys.get("title", ""))) if old_font else keys.get("title", "")
    return (f'<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n'
            f"<title>{escape(title)}</title>\n<style>p, td, th {{ font-family: \"{face}\"; font-size: 14pt }}</style>\n"
            f'</head>\n<body>\n<font face="{face}">\n{body}\n</font>\n</body>\n</html>\n')


def word_shell(keys: dict[str, str], body: str, old_font: bool) -> str:
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" '
        'xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n'
        "<meta name=ProgId content=Word.Document>\n<meta name=Generator content=\"Microsoft Word 12\">\n"
        f"<title>{escape(keys.get('title', ''))}</title>\n"
        f"<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>{escape(keys.get('author', ''))}</o:Author>"
        "<o:TotalTime>37</o:TotalTime></o:DocumentProperties></xml><![endif]-->\n"
        '<style>\n<!--\np.MsoNormal { margin: 0cm; font-size: 14.0pt; font-family: "Times New Roman"; }\n-->\n</style>\n'
        f"</head>\n<body lang=VI>\n<div class=Section1>\n{body}\n</div>\n</body>\n</html>\n")


def portal_shell(keys: dict[str, str], body: str, old_font: bool) -> str:
    return f"""<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{escape(keys.get("title", ""))}</title>
<style>body {{ font-family: Arial }} nav li {{ display: inline }} aside {{ float: right; width: 25% }}</style>
<script>var luotXem = 1284; function inTrang() {{ window.print(); }}</script>
</head>
<body>
<header><div class="banner">{escape(keys.get("author", ""))}</div>
<nav><ul><li><a href="#">Trang chủ</a></li><li><a href="#">Giới thiệu</a></li><li><a href="#">Tin tức - Sự kiện</a></li>
<li><a href="#">Văn bản điều hành</a></li><li><a href="#">Thủ tục hành chính</a></li><li><a href="#">Liên hệ</a></li></ul></nav></header>
<aside><h4>Tin mới</h4><ul><li><a href="#">Lịch tiếp công dân</a></li><li><a href="#">Hỏi đáp chính sách</a></li></ul></aside>
<main><article>
{body}
</article></main>
<footer><p>Bản quyền thuộc {escape(keys.get("author", ""))}. Ghi rõ nguồn khi phát hành lại.</p></footer>
</body>
</html>
"""


SHELLS = {"plain": plain_shell, "word": word_shell, "portal": portal_shell}


def bytes_of(content: str, keys: dict[str, str], html: bool) -> bytes:
    """The content in its encoding; text files have the line ends of Windows."""
    if keys.get("unicode") == "nfd":
        content = unicodedata.normalize("NFD", content)
    if html:
        # Codes above 127 of the old fonts are one byte each; the few that windows-1252 leaves open never occur.
        return content.encode("latin-1" if keys.get("font") == ".VnTime" else "utf-8")
    return content.replace("\n", "\r\n").encode(keys.get("encoding", "utf-8"))
