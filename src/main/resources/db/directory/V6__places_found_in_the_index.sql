-- What is near is found in the index alone: the services of a town stand anywhere in the table, each in a page of its own.
drop index directory.service_place_position;
create index service_place_position on directory.service_place using gist (point(longitude, latitude))
  include (service, latitude, longitude, keys);
