#!/usr/bin/env python3
"""Prints how accurate extraction is from each format: one row a kind, one column a format.

usage: accuracy-by-format.py TWINS GOLD [REFERENCE] [--texts DOCS TRUTH]

TWINS holds one folder a format (docx, doc, pdf, …) with the same documents in each; GOLD their gold files (docs/accuracy.md).
REFERENCE is a folder of the same documents as plain text; its column comes first, and a mark (*) stands where a format falls
more than 0.01 behind it. Runs the launcher beside this folder, once a format.

--texts adds a table of how much of the text itself is read: DOCS is a folder of documents, such as old ones in TCVN3 or VNI, TRUTH
holds NAME.txt for each (old.doc.txt for old.doc). Printed by the documents' endings: the share of the words of the truth that are
read, exactly and with capitals aside, and the share of those that carry Vietnamese letters.
"""
import json, subprocess, sys, tempfile, unicodedata
from collections import Counter
from pathlib import Path

LAUNCHER = Path(__file__).resolve().parent.parent / "vanthu"


def figures(documents, gold):
    run = subprocess.run([LAUNCHER, "eval", "--json", documents, gold], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr or f"vanthu eval ended with {run.returncode}")
    sys.stderr.write(run.stderr)  # documents that could not be read count as ones in which nothing was found
    answer = json.loads(run.stdout)
    return {kind: row.get("f1", row.get("share")) for kind, row in answer.items() if isinstance(row, dict)}


def words(path):
    return unicodedata.normalize("NFC", path.read_text(encoding="utf-8", errors="replace")).split()


def shares(truth, text):
    """Words of the truth, and how many of them the text has; with capitals aside; of those beyond ASCII."""
    marked = [w for w in truth if not w.isascii()]
    pairs = [(truth, text), ([w.lower() for w in truth], [w.lower() for w in text]), (marked, text)]
    return [(sum((Counter(a) & Counter(b)).values()), len(a)) for a, b in pairs]


def texts(documents, truths):
    files = sorted(p for p in Path(documents).rglob("*") if p.is_file())
    totals = {}
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([LAUNCHER, "extract", "--text", "--out", out, *files], stdout=subprocess.DEVNULL)
        for file in files:
            truth, text = Path(truths) / (file.name + ".txt"), Path(out) / (file.name + ".txt")
            if not truth.exists():
                sys.exit(f"{truth} is missing: each document needs a transcript of its name and .txt")
            found = shares(words(truth), words(text) if text.exists() else [])
            for name in (file.suffix.lower().lstrip("."), "all"):
                old = totals.get(name, [0, [(0, 0)] * 3])
                totals[name] = [old[0] + 1, [(a + c, b + d) for (a, b), (c, d) in zip(old[1], found)]]
    names = sorted(totals, key=lambda name: (name == "all", name))
    print(f"\n{'texts':18}" + "".join(f"{name:>13}" for name in names))
    print(f"{'documents':18}" + "".join(f"{totals[name][0]:>13}" for name in names))
    for row, kind in enumerate(("words", "capitals aside", "words with marks")):
        print(f"{kind:18}" + "".join(f"{part / max(whole, 1):>13.3f}"
                                     for part, whole in (totals[name][1][row] for name in names)))


def main(arguments):
    legacy = []
    if "--texts" in arguments:
        at = arguments.index("--texts")
        arguments, legacy = arguments[:at], arguments[at + 1:]
        if len(legacy) != 2:
            print(__doc__)
            return 2
    if len(arguments) not in (2, 3):
        print(__doc__)
        return 2
    folders = [Path(p) for p in arguments[2:]] + sorted(p for p in Path(arguments[0]).iterdir() if p.is_dir())
    columns = [(p.name, figures(p, arguments[1])) for p in folders]
    print(f"{'':18}" + "".join(f"{name[:12]:>13}" for name, _ in columns))
    for kind in columns[0][1]:
        cells = []
        for _, row in columns:
            value, best = row.get(kind), columns[0][1][kind]
            behind = value is not None and best is not None and value < best - 0.01
            cells.append(f"{'-' if value is None else f'{value:.3f}'}{'*' if behind else ' '}".rjust(13))
        print(f"{kind:18}" + "".join(cells))
    if legacy:
        texts(*legacy)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
