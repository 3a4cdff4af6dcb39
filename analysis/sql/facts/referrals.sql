-- Offers, referrals and onward referrals that count: not drafts, and nothing made in error, which a task says, too.

-- The task that follows a request. A move counts on the day on which it was made.
create or replace temporary view followed as
select
  request,
  id as task,
  state,
  coalesce(owner_role, owner_service, owner_organisation) as owner,
  day_in_england(
    coalesce(latest_move_at, if(version = '1', authored_on, null), last_modified, last_updated)) as moved_on
from (select *, row_number() over (partition by request order by id) as nth from task)
where nth = 1;

create or replace temporary view counted_referral as
select
  r.id, s.person, day_in_england(r.authored_on) as day, r.source,
  coalesce(r.asked_role, r.asked_organisation) as asked, f.task, f.state, f.owner, f.moved_on
from referral r
join somebody s on s.record = r.person
left join followed f on f.request = r.id
where r.status not in ('draft', 'entered-in-error') and coalesce(f.state, '') <> 'entered-in-error';

create or replace temporary view counted_onward as
select
  o.id, s.person, day_in_england(o.authored_on) as day, o.destination,
  coalesce(o.sender_role, o.sender_organisation) as sender, coalesce(o.asked_service, o.asked_organisation) as asked
from onward_referral o
join somebody s on s.record = o.person
left join followed f on f.request = o.id
where o.status not in ('draft', 'entered-in-error') and coalesce(f.state, '') <> 'entered-in-error';

create or replace temporary view declined_offer as
select
  o.id, s.person, day_in_england(o.declined_on) as day, o.source,
  coalesce(o.offered_by_role, o.offered_by_organisation) as offered_by
from offer o
join somebody s on s.record = o.person
where o.status not in ('draft', 'entered-in-error') and o.declined_on is not null;

-- Each need once, whether it is named by a code or has a record.
create or replace temporary view needs_of_request as
select request, array_sort(collect_set(code)) as needs
from (
  select request, code from request_need
  union all
  select r.request, n.code from request_need_record r join need n on n.id = r.need)
group by request;
