-- Guards round the clock.

-- 1 = somebody put the person there by hand, or took the plan over as it is: an automatic plan leaves it alone.
ALTER TABLE assignment ADD COLUMN pinned INTEGER NOT NULL DEFAULT 1 CHECK (pinned IN (0, 1));
