#!/usr/bin/env python3
"""Prints how accurate extraction is from each format: one row a kind, one column a format.

usage: accuracy-by-format.py TWINS GOLD [REFERENCE]

TWINS holds one folder a format (docx, doc, pdf, …) with the same documents in each; GOLD their gold files (docs/accuracy.md).
REFERENCE is a folder of the same documents as plain text; its column comes first, and a mark (*) stands where a format falls
more than 0.01 behind it. Runs the launcher beside this folder, once a format.
"""
import json, subprocess, sys
from pathlib import Path

LAUNCHER = Path(__file__).resolve().parent.parent / "vanthu"


def figures(documents, gold):
    run = subprocess.run([LAUNCHER, "eval", "--json", documents, gold], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr or f"vanthu eval ended with {run.returncode}")
    answer = json.loads(run.stdout)
    return {kind: row.get("f1", row.get("share")) for kind, row in answer.items() if isinstance(row, dict)}


def main(arguments):
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
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
