-- Messages that have not been delivered yet; the columns are those of db-scheduler. Decision 0080.
create table message (
  task_name text not null,           -- the kind of message
  task_instance text not null,       -- the key by which its feature knows it
  task_data bytea,                   -- UTF-8
  execution_time timestamptz not null, -- when it is tried next
  picked boolean not null,           -- a server is delivering it
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index message_by_time on message (execution_time);
create index message_by_heartbeat on message (last_heartbeat);
