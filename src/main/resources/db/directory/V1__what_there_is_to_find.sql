-- The services of the directory, so that they can be found by need, words, place and time: decisions 0063 to 0066.

-- Words that are typed wrongly are compared by their trigrams. The extension may be there already, in any schema.
do $$
begin
  create extension if not exists pg_trgm with schema directory;
exception
  when others then
    raise exception 'The search of services needs the extension pg_trgm of PostgreSQL, which could not be created: %', sqlerrm
      using hint = 'Let a superuser run "create extension pg_trgm" in this database, and start the server again.';
end $$;

do $$
declare
  home text := (select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm');
begin
  execute format(
    'create function directory.sounds_like(word text, spelling text) returns boolean language sql stable parallel safe
       return word operator(%s.<%%) spelling', home);
  execute format(
    'create function directory.likeness(word text, spelling text) returns real language sql immutable parallel safe
       return %s.word_similarity(word, spelling)', home);
end $$;

-- Great-circle distance in metres, rounded: haversine on a sphere of the earth's mean radius.
create function directory.metres(north1 double precision, east1 double precision, north2 double precision, east2 double precision)
  returns bigint language sql immutable parallel safe
  return round(2 * 6371008.8 * asin(sqrt(least(1,
    power(sin(radians(north2 - north1) / 2), 2)
      + cos(radians(north1)) * cos(radians(north2)) * power(sin(radians(east2 - east1) / 2), 2)))))::bigint;

-- The current version of each record, ready to be sent.
create table directory.record (
  id text collate "C" primary key,
  version int not null,
  updated timestamptz not null,
  -- What a search by words knows it by; of places and organisations.
  name text,
  json text not null
);

create table directory.service (
  id text collate "C" primary key,
  version int not null,
  updated timestamptz not null,
  name text collate "C" not null,
  -- As HAPI compares names: without accents, in capitals.
  plain_name text collate "C" not null,
  -- For each search parameter of codes or references "parameter=code", and "parameter=system|code" besides.
  codes text[] not null,
  ages nummultirange not null,
  assured_from date,
  assured_until date,
  organisation text,
  places text[] not null,
  areas text[] not null,
  summary text not null,
  details text not null,
  -- Worked out from the service together with its organisation and places:
  access text[] not null default '{}',
  words tsvector not null default '',
  spelling text not null default ''
);

create index service_codes on directory.service using gin (codes);
create index service_organisation on directory.service (organisation);
create index service_places on directory.service using gin (places);
create index service_plain_name on directory.service (plain_name, id);
create index service_updated on directory.service (updated);
create index service_words on directory.service using gin (words);

do $$
begin
  execute format('create index service_spelling on directory.service using gin (spelling %s.gin_trgm_ops)',
    (select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm'));
end $$;

create table directory.place (
  id text collate "C" primary key,
  latitude double precision,
  longitude double precision,
  access text[] not null
);

-- Where each service happens, of the places whose position is known.
create table directory.service_place (
  service text collate "C" not null,
  place text collate "C" not null,
  latitude double precision not null,
  longitude double precision not null,
  primary key (service, place)
);

create index service_place_position on directory.service_place using gist (point(longitude, latitude));

-- When a service is open: on days of the week, or on those on which a rule falls.
create table directory.opening (
  service text collate "C" not null,
  number int not null,
  -- Bit 0 is Monday; of a rule the days on which it can fall.
  weekdays int not null,
  rule text,
  starts date,
  valid_from date,
  valid_until date,
  -- Minutes after midnight in England; what ends after midnight has more than 1440.
  opens int not null,
  closes int not null,
  primary key (service, number)
);

-- When it is closed, by the clock of England.
create table directory.closure (
  service text collate "C" not null,
  number int not null,
  starts timestamp not null,
  ends timestamp not null,
  primary key (service, number)
);

-- Works out again what follows from these services together with their organisations and places.
create function directory.settle(services text[]) returns void language sql as $$
  delete from directory.service_place where service = any (services);

  insert into directory.service_place
  select s.id, p.id, p.latitude, p.longitude
  from directory.service s join directory.place p on p.id = any (s.places)
  where s.id = any (services) and p.latitude is not null;

  update directory.service s
  set access = f.access, words = f.words, spelling = f.spelling
  from (
    select s.id,
      (select coalesce(array_agg(distinct c order by c), '{}') from (
         select substr(own, 8) from unnest(s.codes) own where own like 'access=%'
         union select unnest(p.access) from directory.place p where p.id = any (s.places)) each (c)) as access,
      setweight(to_tsvector('english', s.name), 'A') || setweight(to_tsvector('english', s.summary), 'B')
        || setweight(to_tsvector('english', concat_ws(' ', s.details, n.names)), 'C') as words,
      concat_ws(' ', s.name, s.summary, n.names) as spelling
    from directory.service s cross join lateral (
      select string_agg(r.name, ' ' order by r.id) as names
      from directory.record r where r.id = s.organisation or r.id = any (s.places)) n
    where s.id = any (services)) f
  where s.id = f.id;
$$;
