-- A search of these indexes has to read what waits to be sorted in; little is written, and much is asked.
alter index referral.request_by_based_on set (fastupdate = off);
alter index referral.contact_by_request set (fastupdate = off);
select gin_clean_pending_list('referral.request_by_based_on'), gin_clean_pending_list('referral.contact_by_request');

-- Derives for some tasks what follows from requests, roles, services, needs, limits and contacts.
-- One task at a time: a plan for one is right whatever the tables have grown to since it was made, and their rows are
-- locked in one order. PostgreSQL would plan again at each call, which costs more than the work.
create or replace function referral.derive(tasks text[]) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  concerned text;
begin
  for concerned in select distinct unnest(tasks) as id order by id loop
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
        step = d.step,
        step_since = case d.step
          when 'receive' then t.since
          when 'decide' then t.since
          when 'first-contact' then coalesce(t.accepted_at, t.since)
          when 'keep-in-touch' then greatest(t.since, t.changed_at, d.last_contact)
          when 'resume' then greatest(t.since, t.changed_at) end,
        step_days = (
          select l.days from referral.step_limit l
          where l.step = d.step and l.party in (d.performer, referral.organisation_of(d.performer))
          order by l.party = d.performer desc limit 1)
    from (
      select r.onward, r.requester, r.performer, r.case_passes,
             coalesce(r.authored_on, k.authored_on) as referred_on,
             case coalesce(k.own_priority, r.priority)
               when 'stat' then 0 when 'asap' then 1 when 'urgent' then 2 else 3 end as urgency,
             (select coalesce(array_agg(distinct code order by code), '{}') from (
                select unnest(r.need_codes) as code
                union select unnest(n.codes) from referral.need n where n.id = any (r.need_records)) codes) as needs,
             held.*, missed.*,
             case
               when not k.open then null
               when k.state = 'requested' then 'receive'
               when k.state = 'received' then 'decide'
               when k.state = 'on-hold' then 'resume'
               when held.first_contact is null and not (r.onward and k.state = 'in-progress') then 'first-contact'
               else 'keep-in-touch' end as step
      from referral.task k
      join referral.request r on r.id = k.request
      cross join lateral (
        select min(began) filter (where attended) as first_contact,
               max(began) filter (where attended) as last_contact,
               count(*) filter (where attended)::integer as contacts,
               coalesce(sum(minutes) filter (where attended), 0)::integer as minutes
        from referral.contact where requests @> array[k.request]) held
      cross join lateral (
        select max(began) filter (where missed) as missed_at
        from referral.contact
        where requests && array(
          select k.request
          union all
          select id from referral.request where based_on @> array[k.request])) missed
      where k.id = concerned
    ) d
    where t.id = concerned;
  end loop;
end
$$;
