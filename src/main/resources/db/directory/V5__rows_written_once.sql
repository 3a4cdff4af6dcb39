-- A service is written once, with what follows from it, its organisation and its places; it was written, and then changed,
-- which puts it into each index twice. Where nothing else follows than before, nothing is written.

-- What a service is found by; the words are those of its organisation and its places, too.
create function directory.derived(
    own bigint[], features text[], name text, summary text, details text, organisation text, places text[])
  returns table (keys bigint[], words tsvector, spelling text) language sql stable as $$
  select
    array(select k from (
       select unnest(derived.own)
       union select directory.key('access=' || unnest(derived.features))
       union select directory.key('access=' || unnest(p.access)) from directory.place p where p.id = any (derived.places)) each (k)
       order by k),
    setweight(to_tsvector('english', derived.name), 'A') || setweight(to_tsvector('english', derived.summary), 'B')
      || setweight(to_tsvector('english', concat_ws(' ', derived.details, n.names)), 'C'),
    concat_ws(' ', derived.name, derived.summary, n.names)
  from (
    select string_agg(r.name, ' ' order by r.id) as names
    from directory.record r where r.id = derived.organisation or r.id = any (derived.places)) n
$$;

-- The table of postcodes has migrations of its own, and may come later.
set local check_function_bodies = off;

-- Where these services happen, as far as the positions of their places are known.
create function directory.settle_places(services text[]) returns void language sql as $$
  with located as (
    select s.id as service, p.id as place, coalesce(p.latitude, c.latitude) as latitude,
      coalesce(p.longitude, c.longitude) as longitude, s.keys
    from directory.service s
    join directory.place p on p.id = any (s.places)
    left join postcode.postcode c on c.code = p.postcode
    where s.id = any (services) and (p.latitude is not null or c.code is not null)),
  gone as (
    delete from directory.service_place p where p.service = any (services)
      and not exists (select from located l where l.service = p.service and l.place = p.place))
  insert into directory.service_place as p (service, place, latitude, longitude, keys)
  select service, place, latitude, longitude, keys from located
  on conflict (service, place) do update
    set latitude = excluded.latitude, longitude = excluded.longitude, keys = excluded.keys
  where (p.latitude, p.longitude, p.keys) is distinct from (excluded.latitude, excluded.longitude, excluded.keys)
$$;

-- Works out again what follows from these services together with their organisations and places.
create or replace function directory.settle(services text[]) returns void language sql as $$
  update directory.service s
  set keys = f.keys, words = f.words, spelling = f.spelling
  from (
    select k.id, d.* from directory.service k
    cross join lateral
      directory.derived(k.own, k.features, k.name, k.summary, k.details, k.organisation, k.places) d
    where k.id = any (services)) f
  where s.id = f.id and (s.keys, s.words, s.spelling) is distinct from (f.keys, f.words, f.spelling);

  select directory.settle_places(services);
$$;
