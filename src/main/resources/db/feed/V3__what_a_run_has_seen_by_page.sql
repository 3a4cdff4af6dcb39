-- What a run has seen stands once for each page, so that entries which have not changed are not written.
create table feed.seen (
  run bigint not null references feed.run,
  page integer not null,             -- 0: what stood in the entries before
  ids text[] not null,
  primary key (run, page)
);
insert into feed.seen (run, page, ids)
select run.id, 0, array_agg(entry.id) from feed.entry join feed.run on run.id = entry.seen
where run.state in ('running', 'stopped') group by run.id;
alter table feed.entry drop column seen;
alter table feed.entry reset (fillfactor);
