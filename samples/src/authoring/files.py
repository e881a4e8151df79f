"""The last touch: the same bytes for the same source, as far as LibreOffice allows."""

from __future__ import annotations

import io
import re
import zipfile

FIXED = (2020, 1, 1, 0, 0, 0)


def zipped(entries: dict[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def repacked(content: bytes) -> bytes:
    """A zip-based document with fixed times, without the preview picture."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = {info.filename: archive.read(info) for info in archive.infolist()
                   if not info.filename.startswith("Thumbnails/") and not info.is_dir()}
    return zipped(entries, stored=("mimetype",))


def dated(pdf: bytes, made: str) -> bytes:
    """A PDF whose creation day is `made`; the value keeps its length, so that no offset changes."""
    day = made.replace("-", "").encode()
    return re.sub(rb"(/(?:CreationDate|ModDate)\(D:)\d{8}", lambda match: match.group(1) + day, pdf)


def truncated(content: bytes) -> bytes:
    """As a copy that broke off: the first six tenths."""
    return content[: len(content) * 6 // 10]
