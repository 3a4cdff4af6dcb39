-- Imports of Open Referral UK feeds: how far each got, what came of it, and which records are a feed's. Nothing here can
-- be made again from the records alone, so it is no read model. Decisions 0059 to 0062.

create table run (
  id bigint generated always as identity primary key,
  feed text not null,                -- the name in the settings
  source text not null,              -- the address, or the name of the file without its folder
  state text not null,               -- running, completed, incomplete, failed, stopped
  owner uuid not null,               -- whoever carries it out; changes when somebody else takes over
  started timestamptz not null,
  heartbeat timestamptz not null,
  finished timestamptz,
  next_page integer not null default 1,
  pages integer,                     -- as the feed says
  items bigint,                      -- as the feed says
  counts jsonb not null default '{}',    -- what became of entries: number of each
  not_kept jsonb not null default '{}'   -- what FHIR has no place for: number of entries for each field
);
-- Adds the numbers of one object to those of another.
create function added(jsonb, jsonb) returns jsonb language sql immutable as
  'select coalesce(jsonb_object_agg(key, number), ''{}'') from (
     select key, sum(value::bigint) as number
     from (select * from jsonb_each_text($1) union all select * from jsonb_each_text($2)) both_of_them
     group by key) sums';
create index run_of_feed on run (feed, id desc);
-- One import of a feed at a time, whichever server carries it out.
create unique index run_under_way on run (feed) where state = 'running';

-- What went wrong with a run as a whole, or with one of its pages.
create table problem (
  run bigint not null references run,
  position integer generated always as identity,
  page integer,
  code text not null,                -- of the code system import-problem
  sentence text not null,
  primary key (run, position)
);

-- The services of each feed, by the id that the feed gives them, which is the id of the HealthcareService, too.
create table entry (
  feed text not null,
  id text not null,
  hash text not null,                -- of the content, whatever its order and spacing
  seen bigint not null,              -- the run that saw it last
  active boolean not null,           -- false when it has vanished from the feed
  etag text,                         -- of its own address, where it was asked there
  primary key (feed, id)
);
create index entry_by_id on entry (id);
create index entry_by_run on entry (feed, seen);

-- Every record that a feed has brought, and the content that it brought last.
create table record (
  name text primary key,             -- Type/id
  feed text not null,
  hash text not null
);

-- Pages as they were when they were last imported without a fault: what comes unchanged need not be read.
create table page (
  feed text not null,
  number integer not null,
  etag text,
  hash text not null,
  pages integer,
  items bigint,
  last boolean not null,
  ids text[] not null,
  primary key (feed, number)
);

-- Entries that could not be imported, until they can be.
create table quarantine (
  feed text not null,
  entry text not null,               -- the id, or page and place where there is none
  run bigint not null,
  page integer not null,
  at timestamptz not null,
  code text not null,
  place text not null,               -- JSON pointer or FHIRPath
  sentence text not null,
  primary key (feed, entry)
);

-- By what a service can be known again in another feed: its name together with one of its marks.
create table mark (
  service text not null,             -- HealthcareService/id
  feed text not null,
  kind text not null,                -- postcode, phone, page, charity
  value text not null,               -- normalised name and mark
  primary key (service, kind, value)
);
create index mark_by_value on mark (value, kind);

-- Services of two feeds that may be one; a person decides, and the decision stays.
create table duplicate (
  first text not null,               -- HealthcareService/id, the smaller of the two
  second text not null,
  kinds text[] not null,             -- the marks that they have in common
  found timestamptz not null,
  decision text,                     -- same, different; null while nobody has decided
  decided timestamptz,
  decided_by text,
  note text,
  primary key (first, second)
);
create index duplicate_undecided on duplicate (found, first, second) where decision is null;
create index duplicate_by_second on duplicate (second);

-- When feeds are imported next, and which server does it; the columns are those of db-scheduler.
create table scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_by_time on scheduled_task (execution_time);
