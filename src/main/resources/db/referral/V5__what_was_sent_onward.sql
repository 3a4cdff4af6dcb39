-- The consent that a referral points to, as Consent/id.
alter table request add column sharing_agreed text;

-- For other features: every onward referral that was sent, whatever became of it. Columns are only added.
-- organisation is that of the party that was asked, sender that of whoever refers, state that of the task; null while
-- there is none.
create view onward_referral as
select r.id,
       r.person,
       r.performer as party,
       coalesce(r.performer_name, (select k.name from referral.record k where k.id = r.performer)) as name,
       referral.organisation_of(r.performer) as organisation,
       referral.organisation_of(r.requester) as sender,
       r.status,
       (select t.state from referral.task t where t.request = r.id order by t.id limit 1) as state,
       r.authored_on as sent_at,
       r.sharing_agreed as consent
from referral.request r
where r.onward and r.status <> 'draft';
