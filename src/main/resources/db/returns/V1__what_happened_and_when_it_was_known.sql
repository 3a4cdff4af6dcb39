-- What returns count. Nothing here is changed: what turns out otherwise is taken back and said anew, so that a return
-- can be asked as it was known on an earlier day. Decisions 0075 to 0078.

-- What the versions of records say, as far as returns need it. A version that says nothing new has no row. The rows of
-- one person, in the order of known_at, are all that the person's facts follow from.
create table said (
  record text not null,              -- Type/id
  version integer not null,
  known_at timestamptz not null,     -- when this version was stored
  person text not null,              -- Patient/id
  key bigint not null,               -- of the record: the first 64 bits of SHA-256 of Type/id
  replaced_by text,                  -- of a Patient: the record that stands for the same person now
  kind text not null,                -- of content
  body jsonb not null,
  primary key (record, version)
);
create index said_by_person on said (person);
create index said_by_replacement on said (replaced_by) where replaced_by is not null;
create index said_by_key on said (key);

-- What happened. A fact is in force while the weights of its rows add up to 1. Records, organisations and people stand
-- as keys: 64 bits, because a year of England has millions of rows. The order of columns leaves no gaps.
create table fact (
  person bigint not null,            -- after people who turned out to be one were put together
  referral bigint,                   -- the request that it belongs to
  source bigint not null,            -- the record that says so
  practice bigint,                   -- where the person was registered on that day
  party bigint,                      -- who held the referral or was asked on that day: role, service, organisation
  provider bigint,                   -- to whom the person was referred onward
  known_at timestamptz not null,     -- since when it is said, or taken back
  day date not null,                 -- when it happened, in England
  previous date,                     -- the day of this person's fact of the same kind and item before
  version integer not null,          -- of the source
  kind smallint not null,            -- class Kind
  weight smallint not null check (weight in (1, -1)),
  age smallint,                      -- in years, on that day
  tenth smallint,                    -- of deprivation, 1 is the most deprived
  gender text,
  ethnicity text,
  origin text,                       -- source of the referral
  destination text,                  -- class of destination
  item text,                         -- outcome, measure: what the kind has
  needs text[] not null,
  amount numeric,                    -- days waited, minutes, score, change: what the kind has
  base numeric                       -- of a change: from where
) partition by list (kind);

-- Each kind for itself, so that a question about one reads no other.
create table fact_offered partition of fact for values in (1);
create table fact_declined partition of fact for values in (2);
create table fact_referred partition of fact for values in (3);
create table fact_accepted partition of fact for values in (4);
create table fact_first_contact partition of fact for values in (5);
create table fact_contact partition of fact for values in (6);
create table fact_prescribed partition of fact for values in (7);
create table fact_taken_up partition of fact for values in (8);
create table fact_signposted partition of fact for values in (9);
create table fact_score partition of fact for values in (10);
create table fact_change partition of fact for values in (11);
create table fact_plan_agreed partition of fact for values in (12);
create table fact_closed partition of fact for values in (13);
create table fact_reopened partition of fact for values in (14);
create table fact_improved partition of fact for values in (15);
create index fact_by_day on fact (day);
create index fact_by_person on fact (person);

-- The bands by which returns tell ages apart: the youngest of each.
create function returns.age_band(age smallint) returns smallint language sql immutable parallel safe as $$
  select (array[0, 18, 25, 35, 45, 55, 65, 75, 85])[1 + width_bucket(age, array[18, 25, 35, 45, 55, 65, 75, 85])]::smallint
$$;

-- When a person is removed for ever, what returns have counted goes on counting, under keys that lead back to nobody.
-- Decision 0051: not by ethnic category or deprivation.
create function returns.forget_facts() returns trigger language plpgsql as $$
declare
  salt bigint := ('x' || left(translate(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint;
begin
  with gone as (delete from returns.fact where person = old.key returning *)
  insert into retention.fact
    (person, referral, practice, party, provider, known_at, day, previous, kind, weight, age, gender, origin,
     destination, item, needs, amount, base)
  select hashint8extended(person, salt), hashint8extended(referral, salt), practice, party, provider, known_at, day,
         previous, kind, weight, returns.age_band(age), gender, origin, destination, item, needs, amount, base
  from gone;
  return old;
end
$$;
create trigger forget after delete on said
for each row when (old.record like 'Patient/%') execute function returns.forget_facts();

-- Organisations, roles and services: to whom each belonged. One row for each version.
create table party (
  id text not null,                  -- Type/id
  version integer not null,
  known_at timestamptz not null,
  from_day date not null,            -- from which day on this version holds; the first always did
  key bigint not null,
  type text not null,                -- role, service, or the type of an organisation
  name text,
  code text,                         -- ODS code, or code of the role
  parent bigint,
  active boolean not null,
  fte numeric,
  starts date,
  ends date,
  primary key (id, version)
);
create index party_by_key on party (key);

-- Where each party belonged, as known at a moment: the nearest of this level above it, or itself. Levels are types of
-- organisation, or organisation for the nearest of any type.
create function returns.belonging(level text, at timestamptz)
returns table (party bigint, organisation bigint, from_day date, until_day date)
language sql stable as $$
  with recursive span as (
    select p.key, p.type, p.parent,
           case when lag(p.from_day) over versions is null then '-infinity'::date else p.from_day end as from_day,
           coalesce(lead(p.from_day) over versions, 'infinity'::date) as until_day
    from (
      -- What was corrected on the day on which it was written was never so.
      select distinct on (key, from_day) key, type, parent, from_day
      from returns.party where known_at <= at order by key, from_day, version desc) p
    window versions as (partition by p.key order by p.from_day)),
  way (party, key, type, parent, from_day, until_day, step) as (
    select key, key, type, parent, from_day, until_day, 0 from span where from_day < until_day
    union all
    select w.party, s.key, s.type, s.parent,
           greatest(w.from_day, s.from_day), least(w.until_day, s.until_day), w.step + 1
    from way w
    join span s on s.key = w.parent
    where greatest(w.from_day, s.from_day) < least(w.until_day, s.until_day)
      -- Nobody belongs to itself in eight steps.
      and w.step < 8
      and not (case level when 'organisation' then w.type not in ('role', 'service') else w.type = level end))
  select party, key, from_day, until_day from way
  where case level when 'organisation' then type not in ('role', 'service') else type = level end
$$;
