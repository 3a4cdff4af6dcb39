-- A place that comes without a position is where its postcode is, by the table of the site: decision 0065. That table is
-- no record, so that services are settled again when it is loaded anew.
alter table directory.place
  -- Of a place without a position, in capitals and without spaces.
  add column postcode text collate "C";
create index place_postcode on directory.place (postcode) where postcode is not null;

-- The table of postcodes has migrations of its own, and may come later.
set local check_function_bodies = off;

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
  select s.id, p.id, coalesce(p.latitude, c.latitude), coalesce(p.longitude, c.longitude), s.keys
  from directory.service s
  join directory.place p on p.id = any (s.places)
  left join postcode.postcode c on c.code = p.postcode
  where s.id = any (services) and (p.latitude is not null or c.code is not null);
$$;
