-- Contacts with a link worker. One that belongs to onward referrals only was at a community service.
create or replace temporary view counted_contact as
select
  c.id, s.person, day_in_england(c.began) as day, c.outcome, cast(c.minutes as bigint) as minutes,
  min(r.id) as referral, min_by(r.source, r.id) as source
from contact c
join somebody s on s.record = c.person
left join contact_request q on q.contact = c.id
left join counted_referral r on r.id = q.request and r.person = s.person
left join onward_referral o on o.id = q.request
where c.status <> 'entered-in-error' and c.outcome is not null
group by c.id, s.person, c.began, c.outcome, c.minutes
having not (count(q.request) > 0 and count(q.request) = count(o.id));

-- The first contact that took place ends the wait. One that was recorded before the referral waited no day.
create or replace temporary view first_contact as
select r.id as referral, r.person, r.source, min(struct(c.day, c.id)) as contact,
  greatest(0, datediff(min(c.day), r.day)) as days
from counted_referral r
join contact_request q on q.request = r.id
join counted_contact c on c.id = q.contact and c.person = r.person and c.outcome = 'attended'
group by r.id, r.person, r.source, r.day;
