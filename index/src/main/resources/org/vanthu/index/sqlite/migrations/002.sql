-- What reading a file cost and who did it, whether it is still at its place, and what its documents were extracted with.

ALTER TABLE files ADD COLUMN worker TEXT; -- the process that read it, last attempt
ALTER TABLE files ADD COLUMN memory INTEGER; -- the most bytes that this process had in memory meanwhile
ALTER TABLE files ADD COLUMN gone INTEGER; -- the moment when an import first did not find it any more

-- The program's extractors and the office's own words, as a run names them; empty in documents from before this format.
ALTER TABLE documents ADD COLUMN extracted_with TEXT NOT NULL DEFAULT '';
