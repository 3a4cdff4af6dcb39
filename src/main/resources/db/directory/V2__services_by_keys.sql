-- What a service is found by, as keys of eight bytes: the texts took two kilobytes of each row, which every condition
-- unpacked again. They stand with the places as well, so that a search nearby reads one row for each. Decision 0081.

-- The first 64 bits of SHA-256, as class Keys has them.
create function directory.key(code text) returns bigint language sql immutable parallel safe
  return ('x' || left(encode(sha256(convert_to(code, 'UTF8')), 'hex'), 16))::bit(64)::bigint;

alter table directory.service
  -- For each search parameter of codes or references "parameter=code", and "parameter=system|code" besides.
  add column own bigint[] not null default '{}',
  -- What makes it accessible, of itself.
  add column features text[] not null default '{}',
  -- Worked out: its own, and "access=feature" of itself and its places.
  add column keys bigint[] not null default '{}';

update directory.service s
set own = array(select directory.key(code) from unnest(s.codes) code where code not like 'access=%'),
  features = array(select substr(code, 8) from unnest(s.codes) code where code like 'access=%');

alter table directory.service drop column codes, drop column access;
create index service_keys on directory.service using gin (keys) with (fastupdate = off);

alter table directory.service_place add column keys bigint[] not null default '{}';

create or replace function directory.settle(services text[]) returns void language sql as $$
  update directory.service s
  set keys = f.keys, words = f.words, spelling = f.spelling
  from (
    select s.id,
      array(select k from (
         select unnest(s.own)
         union select directory.key('access=' || unnest(s.features))
         union select directory.key('access=' || unnest(p.access)) from directory.place p where p.id = any (s.places)) each (k)
         order by k) as keys,
      setweight(to_tsvector('english', s.name), 'A') || setweight(to_tsvector('english', s.summary), 'B')
        || setweight(to_tsvector('english', concat_ws(' ', s.details, n.names)), 'C') as words,
      concat_ws(' ', s.name, s.summary, n.names) as spelling
    from directory.service s cross join lateral (
      select string_agg(r.name, ' ' order by r.id) as names
      from directory.record r where r.id = s.organisation or r.id = any (s.places)) n
    where s.id = any (services)) f
  where s.id = f.id;

  delete from directory.service_place where service = any (services);

  insert into directory.service_place (service, place, latitude, longitude, keys)
  select s.id, p.id, p.latitude, p.longitude, s.keys
  from directory.service s join directory.place p on p.id = any (s.places)
  where s.id = any (services) and p.latitude is not null;
$$;

select directory.settle(array(select id from directory.service));
