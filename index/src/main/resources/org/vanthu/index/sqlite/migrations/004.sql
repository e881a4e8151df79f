-- What a document does to others: amends, replaces or repeals them.
CREATE TABLE effects (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    effect TEXT NOT NULL,
    rule TEXT NOT NULL,
    fact INTEGER NOT NULL, -- ordinal of the citation among the document's facts
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- The other number that a figure's dots and commas may mean where the document leaves it open.
ALTER TABLE facts ADD COLUMN value_else TEXT;
ALTER TABLE indicators ADD COLUMN value_else TEXT;
