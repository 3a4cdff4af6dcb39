-- What the services of the directory say about their capacity. Every row follows from the current version of the
-- service; a record is named Type/id. F78.
create table service (
  id text primary key,
  version bigint not null,
  organisation text,
  active boolean not null,
  state text,        -- accepting, waiting-list or full; null where the service says nothing
  places integer,    -- free on the day as_of
  weeks integer,     -- how long a person waits
  as_of date
);
create index service_by_organisation on service (organisation);

-- Under which names a service is asked: its own, and its organisation's where that has no other service in use.
create view party as
select id as service, id as party from service
union all
select min(id), organisation from service where active and organisation is not null
group by organisation having count(*) = 1;
