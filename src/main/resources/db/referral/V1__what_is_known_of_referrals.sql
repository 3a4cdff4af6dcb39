-- What is known of referrals, for questions that FHIR search answers slowly: who may move a referral, whether the
-- person has an open one, on whose worklist it stands. Every row follows from stored records; a record is named
-- Type/id everywhere. Decision 0019.

-- The current version of what a worklist shows, as it is sent, and what people call it.
create table record (
  id text primary key,
  version bigint not null,
  name text,
  json text not null
);

create table person (
  id text primary key,
  nhs_number text
);
create index person_by_nhs_number on person (nhs_number);

-- Link workers and referrers.
create table role (
  id text primary key,
  organisation text,
  active boolean not null,
  link_worker boolean not null,
  fte numeric
);
create index role_by_organisation on role (organisation);

-- Services of the directory.
create table service (
  id text primary key,
  organisation text
);

-- How long a step may take at an organisation or a service, where it has said so.
create table step_limit (
  party text not null,
  step text not null,
  days integer not null,
  primary key (party, step)
);

-- What a need is, where a referral refers to its record. Codes of needs stand as code and as system|code.
create table need (
  id text primary key,
  codes text[] not null
);

-- Referrals: to a link worker service, or onward.
create table request (
  id text primary key,
  version bigint not null,
  onward boolean not null,
  status text not null,
  person text not null,
  requester text,
  performer text,
  performer_name text,
  authored_on timestamptz not null,
  priority text,
  case_passes text,
  return_within text,
  new_episode boolean not null,
  need_codes text[] not null,
  need_records text[] not null,
  based_on text[] not null
);
create index request_by_person on request (person);
create index request_by_based_on on request using gin (based_on);
create index request_by_performer on request (performer);
create index request_by_requester on request (requester);

-- Numbers that senders gave to their referrals and tasks.
create table number (
  record text not null,
  system text not null,
  value text not null,
  primary key (system, value, record)
);
create index number_by_record on number (record);

-- Offers of social prescribing.
create table offer (
  id text primary key,
  version bigint not null,
  state text not null,
  person text not null,
  requester text,
  offered_on timestamptz not null,
  answered_on timestamptz
);
create index offer_by_person on offer (person);

-- Contacts, and those that did not take place.
create table contact (
  id text primary key,
  requests text[] not null,
  person text,
  began timestamptz not null,
  attended boolean not null,
  missed boolean not null,
  minutes integer
);
create index contact_by_request on contact using gin (requests);

-- What happened to each referral, in order; a change of owner alone has the same state twice.
create table move (
  task text not null,
  version bigint not null,
  state_before text,
  state text not null,
  made_by text,
  made_at timestamptz not null,
  owner text,
  primary key (task, version)
);

-- When each owner first took on each referral.
create table taken_on (
  task text not null,
  owner text not null,
  person text not null,
  at timestamptz not null,
  primary key (task, owner)
);
create index taken_on_by_owner on taken_on (owner, at) include (person);

-- Tasks that follow referrals, with what follows from the other tables.
create table task (
  id text primary key,
  version bigint not null,
  request text not null,
  person text not null,
  state text not null,
  open boolean not null,
  held_by text not null,            -- party of the state: referrer, owner, nobody
  owner text,
  owner_name text,
  authored_on timestamptz not null,
  changed_at timestamptz not null,  -- Task.lastModified
  since timestamptz not null,       -- in this state
  accepted_at timestamptz,
  own_priority text,
  -- from here on derived
  onward boolean not null default false,
  urgency smallint not null default 3,
  referred_on timestamptz,
  worklist text,                    -- the role or organisation that has to act, or had to when it was closed
  sender text,                      -- the role, organisation or person that referred
  sender_organisation text,
  holder text,                      -- who holds the person now
  needs text[] not null default '{}',
  first_contact timestamptz,
  last_contact timestamptz,
  contacts integer not null default 0,
  minutes integer not null default 0,
  missed_at timestamptz,            -- a missed contact that nobody has followed up
  step text,
  step_since timestamptz,
  step_days integer                 -- limit of the service; null: that of the guide or the site
);
create index task_by_request on task (request);
create index task_by_person on task (person);
create index task_by_owner on task (owner);
-- A page of a worklist is a stretch of one of these.
create index task_of_worklist on task (worklist, open, urgency, referred_on, id);
create index task_of_sender on task (sender, open, urgency, referred_on, id);
create index task_of_sender_organisation on task (sender_organisation, open, urgency, referred_on, id);
