-- Who looks after which organisation's entries in the directory: itself, the organisation that it is part of, and
-- whoever has given it a number.
create table managed (
  organisation text not null,
  manager text not null,
  primary key (manager, organisation)
);
create index managed_by_organisation on managed (organisation);
