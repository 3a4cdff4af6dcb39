-- For other features: every referral to a link worker service, whatever became of it. Columns are only added.
-- organisation is that of the party that was asked, state that of the task; null while there is none.
create view referral_to_service as
select r.id,
       r.person,
       r.performer as party,
       referral.organisation_of(r.performer) as organisation,
       r.status,
       (select t.state from referral.task t where t.request = r.id order by t.id limit 1) as state,
       r.authored_on as referred_at,
       (select min(c.began) from referral.contact c where c.attended and c.requests @> array[r.id]) as first_contact_at
from referral.request r
where not r.onward;

-- For other features: the current version of each person, as it is sent.
create view person_as_sent as
select id, json from referral.record where id like 'Patient/%';
