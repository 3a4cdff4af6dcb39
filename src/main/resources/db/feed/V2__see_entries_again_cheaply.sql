-- Every run says of every entry that it has seen it. Without an index on that, and with room left on each page, a row is
-- changed where it stands; what a run has not seen is looked for once, at its end.
drop index feed.entry_by_run;
alter table feed.entry set (fillfactor = 70);
