-- What people said of values; only added to: what is said later counts.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    value TEXT NOT NULL, -- name of the value, made of the file's bytes and the words around it
    sha256 TEXT NOT NULL, -- of the file
    part INTEGER NOT NULL, -- which of its documents, from 0
    start INTEGER NOT NULL, -- where the value stood in the text then
    words TEXT NOT NULL, -- its own words, and the paragraph or row around them
    block TEXT NOT NULL,
    at INTEGER NOT NULL, -- where in that it stood
    verdict TEXT NOT NULL, -- confirmed, changed, rejected, undone
    field TEXT, -- of a change
    was TEXT NOT NULL,
    becomes TEXT NOT NULL,
    reading TEXT NOT NULL, -- the whole value as the machine read it then
    who TEXT,
    made INTEGER NOT NULL,
    why TEXT
) STRICT;

CREATE INDEX corrections_sha256 ON corrections (sha256);
CREATE INDEX corrections_value ON corrections (value);

-- Where that is applied: facts, indicators, tasks and documents hold what people say, and this is how to get back what the machine reads.
CREATE TABLE reviews (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    value TEXT NOT NULL,
    kind TEXT NOT NULL,
    ordinal INTEGER, -- among the document's values of this kind; of a rejected value none, it is in no other table
    verdict TEXT NOT NULL,
    machine TEXT, -- where the machine reads a value there
    PRIMARY KEY (document, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX reviews_value ON reviews (value);
