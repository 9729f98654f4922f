-- The stage that is the day of the vote, where somebody said which: 1; else it is known by its key or its name.
ALTER TABLE stage ADD COLUMN voting INTEGER NOT NULL DEFAULT 0 CHECK (voting IN (0, 1));
