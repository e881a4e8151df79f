#!/usr/bin/env python3
"""Makes the sample archive: samples/src/documents/*.txt in, samples/documents/ out.

    python3 samples/make.py                 everything
    python3 samples/make.py TEXT…           only the sources whose name or target contains TEXT

Needs Python 3.11 and these Debian packages:
    libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils imagemagick img2pdf qpdf fonts-liberation

The sources are the truth, `src/authoring/markup.py` says how they are written and `src/README.md` what the invented
places and their figures are. The made files are committed; LibreOffice may write other bytes for the same source.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE / "src"))

from authoring import files, flatodf, markup, office, plain, sheet  # noqa: E402

DOCUMENTS = HERE / "documents"
EMPTY = "Phường Bến Dâu/2024/New Microsoft Word Document.docx"  # zero bytes: a file that somebody made and never wrote
SPREADSHEETS = ("xlsx", "xls", "ods")


def main(wanted: list[str]) -> None:
    office.require()
    sources = [markup.read(path) for path in sorted((HERE / "src" / "documents").glob("*.txt"))]
    places = [source.file for source in sources]
    if len(set(places)) < len(places):
        raise SystemExit("two sources name the same file")
    zips = {source.file.partition("!/")[0] for source in sources if "!/" in source.file}
    chosen = [source for source in sources if not wanted or any(
        text in source.path.name or text in source.file for text in wanted)]
    # A zip is made whole or not at all.
    opened = {source.file.partition("!/")[0] for source in chosen} & zips
    chosen = [source for source in sources if source in chosen or source.file.partition("!/")[0] in opened]
    entries: dict[str, dict[str, bytes]] = defaultdict(dict)
    for source, content in made(chosen):
        archive, inside, name = source.file.partition("!/")
        if inside:
            entries[archive][name] = content
        else:
            put(source.file, content)
        if "copy" in source.keys:
            put(source.keys["copy"], content)
    for archive, contents in entries.items():
        put(archive, files.zipped(contents))
    put(EMPTY, b"")
    print(f"{len(chosen)} sources, {sum(1 for path in DOCUMENTS.rglob('*') if path.is_file())} files, "
          f"{sum(path.stat().st_size for path in DOCUMENTS.rglob('*') if path.is_file()) / 1e6:.1f} MB")


def put(place: str, content: bytes) -> None:
    path = DOCUMENTS / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def made(sources: list[markup.Source]) -> list[tuple[markup.Source, bytes]]:
    """Each source with the bytes of its file."""
    result = []
    batches: dict[str, list[markup.Source]] = defaultdict(list)
    for source in sources:
        ending = real_format(source)
        if ending in ("txt", "html"):
            result.append((source, written(source, ending)))
        else:
            batches[ending].append(source)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for ending, batch in sorted(batches.items()):
            flat = {source: work / f"{source.path.stem}{'.fods' if ending in SPREADSHEETS else '.fodt'}" for source in batch}
            for source, path in flat.items():
                path.write_text(flat_document(source, ending), encoding="utf-8")
            office.convert(list(flat.values()), ending, work)
            result.extend((source, finished(source, work / f"{source.path.stem}.{ending}")) for source in batch)
    return result


def real_format(source: markup.Source) -> str:
    ending = Path(source.file).suffix.lstrip(".").lower()
    return source.keys.get("as") or {"htm": "html"}.get(ending, ending)


def written(source: markup.Source, ending: str) -> bytes:
    if Path(source.file).suffix == ".xls":
        return sheet.html(source.keys, sheet.sheets(source)).encode()
    blocks = markup.blocks(source)
    content = plain.text(blocks) if ending == "txt" else plain.Html(source.keys).page(blocks)
    return plain.bytes_of(content, source.keys, ending == "html")


def flat_document(source: markup.Source, ending: str) -> str:
    if ending in SPREADSHEETS:
        return sheet.fods(source.keys, sheet.sheets(source))
    return flatodf.write(source.keys, markup.blocks(source))


def finished(source: markup.Source, path: Path) -> bytes:
    finish = source.keys.get("finish")
    if path.suffix == ".pdf":
        path.write_bytes(files.dated(path.read_bytes(), source.keys.get("made", "2020-01-01")))
    if finish == "scan":
        office.scan(path)
    elif finish in ("encrypt", "restrict"):
        office.encrypt(path, finish == "restrict")
    content = path.read_bytes()
    if path.suffix in (".docx", ".xlsx", ".odt", ".ods"):
        content = files.repacked(content)
    return files.truncated(content) if finish == "truncate" else content


if __name__ == "__main__":
    main(sys.argv[1:])
