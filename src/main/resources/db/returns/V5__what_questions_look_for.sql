-- A figure that grows from year to year goes on from what was counted before, and reads what became known since.
-- Decision 0091. Rows come in the order in which they become known, but for tables that are made anew, which stand in
-- the order of days: a page has the moments of its days, and some later ones.
create index fact_by_known on fact using brin (known_at timestamptz_minmax_multi_ops);
