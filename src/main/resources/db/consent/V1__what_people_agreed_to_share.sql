-- What people agreed to share, or refused. Every row follows from one stored record; a record is named Type/id. Days are
-- England's. Decision 0043.

create table consent (
  id text primary key,
  version bigint not null,
  person text not null,
  -- FHIR's word; only what is active counts.
  status text not null,
  permits boolean not null,
  -- Codes of the guide's code system permission.
  purposes text[] not null,
  -- With whom: records, names of those who have none, codes of recipient-class. A refusal without any is for everybody.
  parties text[] not null,
  names text[] not null,
  classes text[] not null,
  decided_at timestamptz not null,
  -- Null where the period is open.
  from_day date,
  to_day date
);
create index consent_by_person on consent (person);

-- What has to be known of a recipient: the name, and the codes of its organisation type.
create table organisation (
  id text primary key,
  version bigint not null,
  name text,
  types text[] not null
);
