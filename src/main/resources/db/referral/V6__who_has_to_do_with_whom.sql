-- Flags that a referral says are known risks or stated requirements, and why it goes without a consent.
alter table request add column flags text[] not null default '{}';
alter table request add column sharing_reasons text[] not null default '{}';

-- Practices where a person is registered.
alter table person add column practices text[] not null default '{}';
create index person_by_practice on person using gin (practices) with (fastupdate = off);
create index offer_by_requester on offer (requester);

-- For other features: which organisation has to do with which person, and by what. Columns are only added.
create table involvement (
  record text not null,       -- Task/id for asked and held, ServiceRequest/id for sent
  part text not null,         -- asked to help, holding the person, has sent the referral or made the offer
  organisation text,
  person text not null,
  closed_at timestamptz,      -- since when the task is closed; null while it is open, and of sent
  primary key (record, part)
);
create index involvement_of_organisation on involvement (organisation, part, person, record) include (closed_at);
create index involvement_with_person on involvement (person, organisation);

create function referral.involve(record text, part text, organisation text, person text, closed_at timestamptz)
returns void language sql as $$
  insert into referral.involvement as known values ($1, $2, $3, $4, $5)
  on conflict on constraint involvement_pkey
  do update set organisation = excluded.organisation, person = excluded.person, closed_at = excluded.closed_at
  where (known.organisation, known.person, known.closed_at)
    is distinct from (excluded.organisation, excluded.person, excluded.closed_at)
$$;

-- A task is worked out again whenever its owner, its referral or a party of either changes: see derive.
create function referral.involve_by_task() returns trigger language plpgsql as $$
declare
  asked text;
  asker text;
begin
  if tg_op = 'DELETE' then
    delete from referral.involvement where record = old.id;
    return old;
  end if;
  select performer, requester into asked, asker from referral.request where id = new.request;
  perform referral.involve(new.id, 'asked', referral.organisation_of(asked), new.person,
    case when not new.open then new.since end);
  perform referral.involve(new.id, 'held', referral.organisation_of(new.owner), new.person,
    case when not new.open then new.since end);
  perform referral.involve(new.request, 'sent', referral.organisation_of(asker), new.person, null);
  return new;
end
$$;
create trigger involve after insert or update or delete on task
for each row execute function referral.involve_by_task();

create function referral.involve_by_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from referral.involvement where record = old.id;
    return old;
  end if;
  perform referral.involve(new.id, 'sent', referral.organisation_of(new.requester), new.person, null);
  return new;
end
$$;
create trigger involve after insert or update or delete on request
for each row execute function referral.involve_by_request();
create trigger involve after insert or update or delete on offer
for each row execute function referral.involve_by_request();

-- The role of a sender may be stored after what it sends.
create function referral.involve_by_role() returns trigger language plpgsql as $$
begin
  perform referral.involve(id, 'sent', new.organisation, person, null) from referral.offer where requester = new.id;
  perform referral.involve(id, 'sent', new.organisation, person, null) from referral.request where requester = new.id;
  return new;
end
$$;
create trigger involve after insert or update of organisation on role
for each row execute function referral.involve_by_role();

-- For other features: what each referral refers to, and to whom it was sent. Columns are only added.
create view referred_to as
select id as request, person, flags, sharing_reasons,
       need_records || flags || array_remove(array[sharing_agreed], null) as records
from request;

-- For other features: where people are registered, and the organisations behind roles and services. Columns are only added.
create view registered as
select id as person, practices from person;

create view acts_for as
select id as party, organisation from role
union all
select id, organisation from service;

-- For other features: which task follows which referral. Columns are only added.
create view followed as
select id as task, request from task;
