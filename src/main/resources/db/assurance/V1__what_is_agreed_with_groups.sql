-- What was gone through, agreed and said with the organisations of the directory. Every row follows from stored
-- records; a record is named Type/id, a day is England's. Decisions 0067 and 0068.

-- Organisations, their services and their people.
create table party (
  id text primary key,
  -- Itself, who provides the service, or for whom somebody works.
  organisation text,
  active boolean not null,
  -- Whether the quality prompts are meant for such an organisation; true of services and people.
  prompted boolean not null
);
create index party_by_organisation on party (organisation);

-- Every filled form about an organisation or a service, finished or not.
create table form (
  id text primary key,
  subject text not null,
  author text
);
create index form_by_subject on form (subject);
create index form_by_author on form (author);

-- For other modules: about which organisation a filled form is, and which one wrote it. Columns are only added.
create view form_of as
select f.id as record, s.organisation as about, a.organisation as writer
from form f
left join party s on s.id = f.subject
left join party a on a.id = f.author;

-- Those of them that count, by what they are.
create table sheet (
  id text primary key,
  form text not null,
  at timestamptz not null,
  on_day date not null,
  agreed boolean,
  line_manager boolean not null,
  organisation_name text,
  organisation_on date,
  link_worker_name text,
  link_worker_on date,
  review_on date
);

create table evidence (
  sheet text not null,
  "check" text not null,
  answer text not null,
  seen text,
  until date,
  primary key (sheet, "check")
);

create table talk (
  id text primary key,
  at timestamptz not null,
  on_day date not null,
  leader_since date
);

create table survey (
  id text primary key,
  at timestamptz not null,
  on_day date not null,
  coped text,
  connected integer,
  volunteers integer
);

-- Derived: how things stand with each organisation of which there is a sheet, a talk or a survey.
create table standing (
  organisation text primary key,
  state text not null,       -- as if no review were ever overdue
  sheet text,                -- the decision that counts
  form text,
  signed_on date,
  signed_for_organisation text,
  signed_by_link_worker text,
  review_by date,
  talked_on date,
  surveyed_on date,
  coped text
);

-- Derived: what is to be done with each, whatever day it is.
create table due (
  organisation text not null,
  kind text not null,
  "check" text not null,
  by_day date not null,
  form text,
  primary key (organisation, kind, "check")
);
