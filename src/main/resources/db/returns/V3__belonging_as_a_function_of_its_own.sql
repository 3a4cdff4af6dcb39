-- As before, with the type that the organisation had then, and as a function of its own instead of a part of each
-- question: PostgreSQL knows how few rows it gives, and several processes may count. Measured: docs/performance.md.
drop function returns.belonging(text, timestamptz);
create function returns.belonging(level text, at timestamptz)
returns table (party bigint, organisation bigint, type text, from_day date, until_day date)
language plpgsql stable parallel safe rows 10000 as $$
#variable_conflict use_column
begin
  return query
  with recursive span as materialized (
    select p.key, p.type, p.parent,
           case when lag(p.from_day) over versions is null then '-infinity'::date else p.from_day end as from_day,
           coalesce(lead(p.from_day) over versions, 'infinity'::date) as until_day
    from (
      -- What was corrected on the day on which it was written was never so.
      select distinct on (v.key, v.from_day) v.key, v.type, v.parent, v.from_day
      from returns.party v where v.known_at <= belonging.at order by v.key, v.from_day, v.version desc) p
    window versions as (partition by p.key order by p.from_day)),
  way (party, key, type, parent, from_day, until_day, step) as (
    select s.key, s.key, s.type, s.parent, s.from_day, s.until_day, 0 from span s where s.from_day < s.until_day
    union all
    select w.party, s.key, s.type, s.parent,
           greatest(w.from_day, s.from_day), least(w.until_day, s.until_day), w.step + 1
    from way w
    join span s on s.key = w.parent
    where greatest(w.from_day, s.from_day) < least(w.until_day, s.until_day)
      -- Nobody belongs to itself in eight steps.
      and w.step < 8
      and not (case belonging.level when 'organisation' then w.type not in ('role', 'service')
                                    else w.type = belonging.level end))
  select way.party, way.key, way.type, way.from_day, way.until_day from way
  where case belonging.level when 'organisation' then way.type not in ('role', 'service')
                             else way.type = belonging.level end;
end
$$;
