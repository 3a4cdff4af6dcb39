-- The directory as Open Referral UK gives it. Every row follows from one record, named Type/id; entries are JSON
-- in which other records stand with their ids only. Ids are UUIDs in lower case. Decision 0057.

create table organization (
  record text primary key,
  id text not null,
  entry text not null,
  -- Only what has one value.
  compact text not null,
  changed timestamptz not null
);
create index organization_by_id on organization (id);

create table place (
  record text primary key,
  id text not null,
  entry text not null,
  compact text not null,
  latitude double precision,
  longitude double precision,
  changed timestamptz not null
);
create index place_by_id on place (id);
create index place_by_position on place (latitude, longitude);

create table service (
  record text primary key,
  id text not null,
  organization text,
  entry text not null,
  compact text not null,
  minimum_age numeric,
  maximum_age numeric,
  words tsvector not null,
  changed timestamptz not null
);
create index service_by_id on service (id);
create index service_by_organization on service (organization);
create index service_by_changed on service (changed);
create index service_by_words on service using gin (words);

create table service_at_location (
  service text not null,
  -- Its place in the list of the service.
  number integer not null,
  id text not null,
  place text not null,
  entry text not null,
  compact text not null,
  primary key (service, number)
);
create index service_at_location_by_id on service_at_location (id);
create index service_at_location_by_place on service_at_location (place);

-- One row for each day of each schedule.
create table service_schedule (
  service text not null,
  -- Where it holds; null for everywhere.
  service_at_location text,
  -- Such as MO; null where the schedule names no day of the week.
  day text,
  opens time,
  closes time
);
create index service_schedule_by_service on service_schedule (service);
create index service_schedule_by_day on service_schedule (day, opens);

create table service_term (
  service text not null,
  term text not null,
  taxonomy text,
  taxonomy_name text,
  entry text not null
);
create index service_term_by_service on service_term (service);
create index service_term_by_term on service_term (term);
create index service_term_by_taxonomy on service_term (taxonomy);
