-- A task that moves from one state to another between which returns tell no difference says nothing new, and has no row.
-- With this the tables are made anew.
comment on table returns.said is 'What the versions of records say, as far as returns need it';
