-- A figure that grows from year to year goes on from what was counted before, and reads what became known since.
-- Decision 0091. Rows come in the order in which they become known, but for tables that are made anew, which stand in
-- the order of days: a page has the moments of its days, and some later ones.
create index fact_by_known on fact using brin (known_at timestamptz_minmax_multi_ops);

-- How many groups these give, PostgreSQL cannot know by itself, and guesses as many as there are facts: then it does not
-- let a second process count its share.
do $$
declare
  part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'returns.fact'::regclass loop
    execute format(
      'create statistics returns.%I on (returns.age_band(age)), (date_trunc(''month'', day::timestamp)) from %s',
      replace(part::text, 'returns.', '') || '_groups', part);
  end loop;
end
$$;
