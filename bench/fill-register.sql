-- Fills the register up to {size} referrals with copies of one that came by the interface. Referral i is with link
-- worker i mod {link-workers}; one in ten is open, so that each link worker has 60 open ones. What stands next to each
-- other in a table belongs to different link workers, as if all had worked at the same time.
create temporary table if not exists pattern as
  select t.*, replace(t.id, 'Task/', '') as task_no, replace(t.request, 'ServiceRequest/', '') as request_no,
    replace(t.person, 'Patient/', '') as person_no, k.json as task_json, r.json as request_json, p.json as person_json
  from referral.task t join referral.record k on k.id = t.id
  join referral.record r on r.id = t.request join referral.record p on p.id = t.person
  where t.owner = '{role}' limit 1;

create temporary table if not exists filled as select 0 as until;

insert into referral.role (id, organisation, active, link_worker, fte)
select 'PractitionerRole/b' || w, 'Organization/b' || w / 10, true, true, 1 from generate_series(0, {link-workers} - 1) w
on conflict do nothing;

insert into referral.record (id, version, name, json)
select replace(o.id, split_part(o.id, '/', 2), 'b' || w), 1, o.name, replace(o.json, split_part(o.id, '/', 2), 'b' || w)
from referral.record o, generate_series(0, {link-workers} - 1) w where o.id = '{role}'
on conflict do nothing;

insert into referral.record (id, version, name, json)
select 'Task/b' || i, 1, null, replace(replace(replace(p.task_json, p.task_no, 'b' || i), '{role}',
  'PractitionerRole/b' || i % {link-workers}), 'ServiceRequest/' || p.request_no, 'ServiceRequest/b' || i)
from pattern p, filled f, generate_series(f.until, {size} - 1) i;

insert into referral.record (id, version, name, json)
select 'ServiceRequest/b' || i, 1, null, replace(p.request_json, p.request_no, 'b' || i)
from pattern p, filled f, generate_series(f.until, {size} - 1) i;

insert into referral.record (id, version, name, json)
select 'Patient/b' || i, 1, null, replace(p.person_json, p.person_no, 'b' || i)
from pattern p, filled f, generate_series(f.until, {size} - 1) i;

insert into referral.task
select 'Task/b' || i, 4, 'ServiceRequest/b' || i, 'Patient/b' || i,
  case when x.open then 'in-progress' else 'completed' end, x.open, case when x.open then 'owner' else 'referrer' end,
  x.role, null, x.made, x.made + interval '20 days', x.made + interval '2 days', x.made + interval '2 days', null,
  false, (3 - (i % 17 = 0)::int - (i % 71 = 0)::int), x.made, x.role, 'PractitionerRole/p' || i % ({size} / 1000),
  'Organization/p' || i % ({size} / 1000), case when x.open then x.role else 'PractitionerRole/p' || i % ({size} / 1000) end,
  p.needs, x.made + interval '9 days', x.made + interval '20 days', 5, 200, null,
  case when x.open then 'keep-in-touch' end, case when x.open then x.made + interval '20 days' end, null
from pattern p, filled f, generate_series(f.until, {size} - 1) i, lateral (
  select 'PractitionerRole/b' || i % {link-workers} as role, i / {link-workers} % 10 = 0 as open,
    now() - interval '60 days' * random() - case when i / {link-workers} % 10 = 0 then interval '0' else
      interval '10 years' * random() end as made) x;

insert into referral.move
select t.id, v.version, v.before, v.after, t.owner, t.since + v.version * interval '1 day', t.owner
from referral.task t, filled f, (values (1, null, 'requested'), (2, 'requested', 'received'), (3, 'received', 'accepted'),
  (4, 'accepted', 'in-progress'), (5, 'in-progress', 'completed')) v (version, before, after)
where t.id like 'Task/b%' and substr(t.id, 7)::int >= f.until and (v.version < 5 or not t.open);

insert into referral.taken_on (task, owner, person, at)
select t.id, t.owner, t.person, t.since from referral.task t, filled f
where t.id like 'Task/b%' and substr(t.id, 7)::int >= f.until;

update filled set until = {size};

vacuum analyze referral.record;

vacuum analyze referral.task;

vacuum analyze referral.move;

vacuum analyze referral.role;

vacuum analyze referral.taken_on;
