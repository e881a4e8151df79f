"""Turns the authored sources of the sample archive into the files of an office.

Read `markup` first: it says how a source is written. `flatodf` and `sheet` make what LibreOffice converts,
`plain` makes text and HTML without it, `legacy` encodes for the fonts of before Unicode, `office` runs the
programs and `files` finishes the bytes.
"""
