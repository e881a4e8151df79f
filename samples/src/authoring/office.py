"""The programs that make what Python alone cannot: LibreOffice, poppler, ImageMagick, img2pdf, qpdf."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

FILTERS = {
    "docx": "docx:MS Word 2007 XML", "doc": "doc:MS Word 97", "odt": "odt:writer8", "rtf": "rtf:Rich Text Format",
    "pdf": "pdf:writer_pdf_Export", "xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8",
}
PACKAGES = {"soffice": "libreoffice-writer-nogui libreoffice-calc-nogui", "pdftoppm": "poppler-utils",
            "convert": "imagemagick", "img2pdf": "img2pdf", "qpdf": "qpdf"}
PASSWORD = "vanthu"


def require() -> None:
    missing = [package for program, package in PACKAGES.items() if not shutil.which(program)]
    if missing:
        raise SystemExit(f"not installed: {' '.join(missing)} (Debian packages)")


def run(*command: str | float | Path) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          env=os.environ | {"SOURCE_DATE_EPOCH": "1577836800", "TZ": "UTC"})
    if done.returncode:
        raise SystemExit(f"{command[0]} failed on {command[-1]}:\n{done.stdout}{done.stderr}")


def convert(sources: list[Path], ending: str, out: Path) -> None:
    """Each flat OpenDocument source as NAME.ending in `out`."""
    profile = out / "profile"
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", FILTERS[ending],
        "--outdir", out, *sources)
    for source in sources:
        if not (out / f"{source.stem}.{ending}").is_file():
            raise SystemExit(f"LibreOffice made no {ending} of {source.name}")


def scan(pdf: Path) -> None:
    """Replaces a PDF by what a worn scanner at 200 dots per inch would have made of its pages."""
    pages = pdf.with_suffix("")
    run("pdftoppm", "-r", "200", "-gray", pdf, pages)
    images = []
    for number, page in enumerate(sorted(pdf.parent.glob(f"{pages.name}-*.pgm"))):
        image = page.with_suffix(".jpg")
        turn = (0.9, -0.6, 0.5)[number % 3]
        run("convert", "-seed", 7 + number, page, "-fill", "none", "-stroke", "gray45", "-strokewidth", "5",
            "-draw", "circle 1010,1815 1010,1690", "-background", "gray98", "-rotate", turn, "-attenuate", "0.02", "+noise",
            "Impulse", "-attenuate", "0.5", "+noise", "Gaussian", "-blur", "0x0.7", "-level", "6%,95%", "-gravity", "center",
            "-extent", "1654x2339", "-density", "200", "-units", "PixelsPerInch", "-quality", "35", image)
        images.append(image)
    run("img2pdf", "--nodate", "--pagesize", "A4", *images, "-o", pdf)


def encrypt(pdf: Path, restrict: bool) -> None:
    """A password to open it, or (`restrict`) only one that forbids to copy and change."""
    locked = pdf.with_suffix(".locked")
    opening = "" if restrict else PASSWORD
    limits = ["--extract=n", "--modify=none"] if restrict else []
    run("qpdf", "--static-id", "--encrypt", opening, PASSWORD + "-chu", "256", *limits,
        "--", pdf, locked)
    locked.replace(pdf)
