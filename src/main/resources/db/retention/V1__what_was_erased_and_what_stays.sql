-- What has been removed for ever, and the bare facts that returns count. Nothing here can be made again from records:
-- they are gone. Decision 0051.

-- Evidence: one row for each person whose records were removed. It says nothing about the person.
create table erasure (
  person text primary key,           -- Patient/id, by which the audit knows the record, too
  erased_at timestamptz not null,
  rule text not null,                -- code of the code system erasure-reason
  reference text,                    -- the controller's number of the request or decision
  requested_by text,                 -- client and organisation of the caller; null for the job
  last_activity date,                -- the day from which the rule was counted
  records jsonb not null,            -- number of records of each type
  versions integer not null,
  fingerprint text not null          -- SHA-256 of all that was removed, so that a copy can be told
);

-- From here on facts without a person. The key is random, and stands in no other schema.
create table person (
  key uuid primary key,
  gender text,
  practice text                      -- Organization/id
);

create table referral (
  key uuid primary key,
  person uuid not null references person,
  kind text not null,                -- offer, referral, onward
  status text not null,
  answer text,                       -- of an offer: offered, accepted, declined, withdrawn
  referred_on date,
  age_band text,                     -- on that day, such as 70-79
  requester text,                    -- Type/id, or person for a self-referral
  performer text,
  reasons text[] not null            -- system|code of what was referred for
);
create index referral_by_person on referral (person);
create index referral_by_day on referral (referred_on);

create table move (
  referral uuid not null references referral,
  position integer not null,
  state text not null,
  owner text,
  on_day date not null,
  primary key (referral, position)
);

create table contact (
  key uuid primary key,
  person uuid not null references person,
  referral uuid references referral,
  on_day date not null,
  outcome text,
  minutes integer
);
create index contact_by_person on contact (person);

create table score (
  key uuid primary key,
  person uuid not null references person,
  measure text not null,             -- system|code
  on_day date not null,
  value numeric,
  band text                          -- where the measure has a code in place of a number
);
create index score_by_person on score (person);

-- When the job runs next, and which server runs it; the columns are those of db-scheduler.
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
