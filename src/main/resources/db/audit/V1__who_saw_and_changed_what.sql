-- What was done through the interface: one row for each request that was answered, or for each
-- transaction of the database that it stored. Only added to; see docs/decisions/0045 and 0046.

create table audit.event (
  id bigint generated always as identity primary key,
  recorded timestamptz not null,
  request text not null,
  method text not null,
  interaction text,
  operation text,
  action text not null,
  status int not null,
  rules text[] not null,
  client text,
  issuer text,
  organisation text,
  person text,
  actor text,
  address text,
  purpose text,
  patients text[] not null,
  -- Versions of records, and of each the place of its patient in patients; 0: nobody's.
  shown text[] not null,
  shown_of int[] not null,
  stored text[] not null,
  stored_of int[] not null,
  -- What was written by people, and may say more than ids; can be emptied without breaking the chain.
  path text,
  query text,
  reason text,
  salt bytea,
  words_digest bytea not null,
  digest bytea not null
);

comment on column audit.event.words_digest is
  'SHA-256 over salt, path, query and reason; stays when they are emptied';
comment on column audit.event.digest is 'SHA-256 over every column but id, salt and the words';

create index event_of_patient on audit.event using gin (patients);

-- The rows that are not in the chain yet; a few seconds old at most.
create table audit.unsealed (
  event bigint not null
);

create table audit.link (
  position bigint primary key,
  event bigint not null unique,
  hash bytea not null
);

comment on column audit.link.hash is
  'SHA-256 over the hash of the link before, position, event and the digest of the event';

-- Against mistakes of programs, not against who owns the database.
create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'audit.% is only added to', tg_table_name;
end $$;

create trigger only_added_to before delete or truncate on audit.event
  for each statement execute function audit.refuse();
create trigger only_added_to before update or delete or truncate on audit.link
  for each statement execute function audit.refuse();

-- An event may lose its words, and nothing else.
create function audit.keep() returns trigger language plpgsql as $$
declare
  kept audit.event := new;
begin
  kept.path := old.path;
  kept.query := old.query;
  kept.reason := old.reason;
  kept.salt := old.salt;
  if kept is distinct from old or coalesce(new.path, new.query, new.reason) is not null
      or new.salt is not null then
    raise exception 'an event of the audit may lose its words, and nothing else';
  end if;
  return new;
end $$;

create trigger may_lose_its_words before update on audit.event
  for each row execute function audit.keep();

-- To whom records of a patient were shown; refusals and searches that found nothing are left out.
create function audit.disclosure(of_patient text)
returns table (organisation text, client text, first timestamptz, last timestamptz, times bigint)
language sql stable as $$
  select e.organisation, e.client, min(e.recorded), max(e.recorded), count(*)
  from audit.event e
  where e.patients @> array[of_patient] and array_position(e.patients, of_patient) = any (e.shown_of)
  group by e.organisation, e.client
$$;
