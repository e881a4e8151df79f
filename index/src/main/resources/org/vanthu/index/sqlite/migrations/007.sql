-- Pages of an imported file that are pictures and could not be read: their numbers, blanks between.
ALTER TABLE files ADD COLUMN unread_pages TEXT;
