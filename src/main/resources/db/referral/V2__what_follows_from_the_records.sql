-- The role or organisation on whose worklist something stands that this party has to do.
create function referral.desk(party text) returns text language plpgsql stable as $$
begin
  if party like 'Organization/%' then
    return party;
  elsif party like 'PractitionerRole/%' then
    -- The work of somebody who has left is the organisation's to hand on.
    return (select case when role.active or role.organisation is null then role.id else role.organisation end
            from referral.role where role.id = party);
  elsif party like 'HealthcareService/%' then
    return (select service.organisation from referral.service where service.id = party);
  end if;
  return null;
end
$$;

-- The organisation behind a party.
create function referral.organisation_of(party text) returns text language plpgsql stable as $$
begin
  if party like 'Organization/%' then
    return party;
  elsif party like 'PractitionerRole/%' then
    return (select role.organisation from referral.role where role.id = party);
  elsif party like 'HealthcareService/%' then
    return (select service.organisation from referral.service where service.id = party);
  end if;
  return null;
end
$$;

-- Derives for some tasks what follows from requests, roles, services, needs, limits and contacts.
-- The general plan is the right one; PostgreSQL would plan again at each call, which costs more than the work.
create function referral.derive(tasks text[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  update referral.task t
  set onward = d.onward,
      urgency = d.urgency,
      referred_on = d.referred_on,
      worklist = coalesce(referral.desk(t.owner), referral.desk(d.performer), referral.desk(d.requester)),
      sender = d.requester,
      sender_organisation = referral.organisation_of(d.requester),
      holder = case
        when t.held_by = 'nobody' then null
        when t.held_by = 'referrer' or d.case_passes = 'stays-with-referrer' then d.requester
        when d.case_passes = 'at-first-attendance' and d.first_contact is null then d.requester
        else coalesce(t.owner, t.owner_name) end,
      needs = d.needs,
      first_contact = d.first_contact,
      last_contact = d.last_contact,
      contacts = d.contacts,
      minutes = d.minutes,
      missed_at = case when t.open and d.missed_at > greatest(d.last_contact, t.since) then d.missed_at end,
      step = s.step,
      step_since = case s.step
        when 'receive' then t.since
        when 'decide' then t.since
        when 'first-contact' then coalesce(t.accepted_at, t.since)
        when 'keep-in-touch' then greatest(t.since, t.changed_at, d.last_contact)
        when 'resume' then greatest(t.since, t.changed_at) end,
      step_days = (
        select l.days from referral.step_limit l
        where l.step = s.step and l.party in (d.performer, referral.organisation_of(d.performer))
        order by l.party = d.performer desc limit 1)
  from (
    select k.id, k.state, k.open, r.onward, r.requester, r.performer, r.case_passes,
           coalesce(r.authored_on, k.authored_on) as referred_on,
           case coalesce(k.own_priority, r.priority)
             when 'stat' then 0 when 'asap' then 1 when 'urgent' then 2 else 3 end as urgency,
           (select coalesce(array_agg(distinct code order by code), '{}') from (
              select unnest(r.need_codes) as code
              union select unnest(n.codes) from referral.need n where n.id = any (r.need_records)) codes) as needs,
           c.*,
           (select max(m.began) from referral.contact m
            where m.missed and m.requests && (
              select array_agg(q.id) from referral.request q
              where q.id = k.request or q.based_on @> array[k.request])) as missed_at
    from referral.task k
    join referral.request r on r.id = k.request
    cross join lateral (
      select min(began) filter (where attended) as first_contact,
             max(began) filter (where attended) as last_contact,
             count(*) filter (where attended)::integer as contacts,
             coalesce(sum(minutes) filter (where attended), 0)::integer as minutes
      from referral.contact where requests @> array[k.request]) c
    where k.id = any (tasks)
  ) d
  cross join lateral (
    select case
      when not d.open then null
      when d.state = 'requested' then 'receive'
      when d.state = 'received' then 'decide'
      when d.state = 'on-hold' then 'resume'
      when d.first_contact is null and not (d.onward and d.state = 'in-progress') then 'first-contact'
      else 'keep-in-touch' end as step
  ) s
  where t.id = d.id;
end
$$;
