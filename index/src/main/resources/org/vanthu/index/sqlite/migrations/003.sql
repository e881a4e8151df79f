-- How sure the recogniser was of what it read from pictures, 0 to 100.

ALTER TABLE texts ADD COLUMN confidences TEXT; -- one number a word of the text, blanks between, - where the file gave the letters
ALTER TABLE facts ADD COLUMN confidence INTEGER; -- the lowest of the words that it was read from
