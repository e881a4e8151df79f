-- The first format. A file that has been released is never edited; the next number is added.
--
-- Days are ISO 8601 texts, moments milliseconds since 1970 UTC, decimal numbers texts so that they stay exact, offsets UTF-16 units
-- into texts.text. Lists are joined by U+001F. A *_key is the text without case and marks, for comparing.

-- Which archive this is; its search index names it.
CREATE TABLE archive (id TEXT NOT NULL) STRICT;

-- Folders that were imported.
CREATE TABLE roots (
    id INTEGER PRIMARY KEY,
    location TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started INTEGER NOT NULL,
    finished INTEGER,
    version TEXT NOT NULL
) STRICT;

CREATE TABLE run_counts (
    run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    state TEXT NOT NULL,
    files INTEGER NOT NULL,
    PRIMARY KEY (run, state)
) STRICT, WITHOUT ROWID;

-- The ledger: the last real state of every file.
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    root INTEGER NOT NULL REFERENCES roots,
    path TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    sha256 TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    original INTEGER REFERENCES files,
    media_type TEXT,
    encoding TEXT,
    took INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    version TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs,
    UNIQUE (root, path)
) STRICT;

CREATE INDEX files_sha256 ON files (sha256) WHERE original IS NULL;
CREATE INDEX files_original ON files (original) WHERE original IS NOT NULL;
CREATE INDEX files_state ON files (state);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the search index knows documents by it
    file INTEGER NOT NULL REFERENCES files,
    ordinal INTEGER NOT NULL,
    type TEXT,
    number TEXT,
    issuer TEXT,
    place TEXT,
    issued TEXT,
    title TEXT,
    period_from TEXT,
    period_to TEXT,
    signer TEXT,
    recipients TEXT NOT NULL,
    bases TEXT NOT NULL,
    chars INTEGER NOT NULL,
    day TEXT, -- issued, else period_from
    type_key TEXT,
    number_key TEXT,
    issuer_key TEXT,
    UNIQUE (file, ordinal)
) STRICT;

CREATE INDEX documents_number ON documents (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX documents_day ON documents (day);

-- The text that all offsets mean, and the blocks that it was laid out of, one a line.
CREATE TABLE texts (
    document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
    text TEXT NOT NULL,
    layout TEXT NOT NULL
) STRICT;

CREATE TABLE sections (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    level INTEGER NOT NULL,
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    heading_start INTEGER NOT NULL,
    heading_end INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    parent INTEGER,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL, -- date, recurrence, percent, money, quantity, reference
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    rule TEXT NOT NULL,
    date_from TEXT,
    date_to TEXT,
    modifier TEXT,
    every TEXT,
    value TEXT,
    value_to TEXT,
    value_of TEXT,
    comparison TEXT,
    change TEXT,
    unit TEXT, -- %, the currency, or the quantity's
    unit_key TEXT,
    per TEXT,
    type TEXT,
    number TEXT,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    value_to TEXT,
    value_of TEXT,
    comparison TEXT NOT NULL,
    change TEXT,
    unit TEXT NOT NULL,
    unit_key TEXT NOT NULL,
    status TEXT NOT NULL,
    basis TEXT,
    period_from TEXT,
    period_to TEXT,
    body TEXT,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE tasks (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    body TEXT,
    body_name TEXT,
    status TEXT NOT NULL,
    due_from TEXT,
    due_to TEXT,
    recurs INTEGER NOT NULL,
    every TEXT,
    support TEXT NOT NULL,
    persons TEXT NOT NULL,
    place TEXT,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- Documents that came, changed or went, in order: what the search index has yet to take over.
CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL
) STRICT;
