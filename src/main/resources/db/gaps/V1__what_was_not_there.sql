-- Gaps in provision, to be counted. Every row follows from one stored record; a record is named Type/id. It has no place
-- for words, for the referral from which a gap came, or for whoever recorded it. Decision 0072.

create table gap (
  id text primary key,
  version bigint not null,
  counts boolean not null,   -- not entered in error
  on_day date not null,
  why text not null,         -- code of gap-reason
  area text not null,        -- code, postcode district, Location/id, or in-words
  needs text[] not null      -- system|code; empty text for needs in words
);
create index gap_by_day on gap (on_day);

-- What places are called that are named as areas.
create table place (
  id text primary key,
  version bigint not null,
  name text
);
