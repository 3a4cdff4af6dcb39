-- When plans are looked at again. Every row follows from the versions of one plan; a record is named Type/id.
-- Decision 0038.

create table plan (
  id text primary key,
  version bigint not null,
  person text not null,
  -- Who sees to the review: a link worker or an organisation.
  responsible text
);
create index plan_by_person on plan (person);

-- One row for each day that was set and came, or is to come.
create table review (
  plan text not null,
  person text not null,
  due date not null,
  -- The day on which this date was set.
  since date not null,
  -- The day on which the review was held; null while it is open.
  done date,
  primary key (plan, due)
);
create index review_open on review (due) where done is null;
create index review_open_by_person on review (person, due) where done is null;
