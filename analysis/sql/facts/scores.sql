-- Scores, and their change from the referral to six months after it.
create or replace temporary view counted_score as
select c.id, s.person, day_in_england(c.taken_on) as day, c.measure, coalesce(c.whole, c.quantity) as value
from score c
join somebody s on s.record = c.person
where c.status in ('final', 'amended', 'corrected') and c.taken_on is not null
  and coalesce(c.whole, c.quantity) is not null;

-- The first is the earliest from a month before the referral to three months after it, the six-month answer the latest
-- from five months after the referral until eleven.
create or replace temporary view six_months as
select r.id as referral, r.person, r.source, s.measure,
  min(struct(s.day, s.id, s.value))
    filter (where s.day >= add_months(r.day, -1) and s.day < add_months(r.day, 3)) as earliest,
  max(struct(s.day, s.id, s.value))
    filter (where s.day >= add_months(r.day, 5) and s.day < add_months(r.day, 11)) as latest
from counted_referral r
join counted_score s on s.person = r.person
group by r.id, r.person, r.source, s.measure
having earliest is not null and latest is not null;
