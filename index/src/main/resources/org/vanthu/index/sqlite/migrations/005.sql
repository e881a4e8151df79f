-- Which names of indicators are one measure: a view of the indicators that is made anew where the catalogue changed.
CREATE TABLE wordings (
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    measure TEXT NOT NULL,
    label TEXT NOT NULL,
    place TEXT, -- that the name names
    PRIMARY KEY (name, unit)
) STRICT, WITHOUT ROWID;

CREATE INDEX wordings_measure ON wordings (measure);
CREATE INDEX indicators_wording ON indicators (name, unit);

-- With which catalogue, and up to which change, names were tied.
CREATE TABLE tied (catalogue TEXT NOT NULL, change INTEGER NOT NULL) STRICT;

-- People's decisions: this measure is that one (target), or is not although it looks so.
CREATE TABLE merges (
    measure TEXT NOT NULL,
    target TEXT NOT NULL,
    same INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    who TEXT,
    why TEXT,
    PRIMARY KEY (measure, target)
) STRICT, WITHOUT ROWID;
