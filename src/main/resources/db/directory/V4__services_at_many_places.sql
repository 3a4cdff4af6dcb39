-- Services at a place are looked for with each page of a feed. What waits to be sorted into an index of this kind is read
-- from end to end each time.
alter index directory.service_places set (fastupdate = off);
select gin_clean_pending_list('directory.service_places');
