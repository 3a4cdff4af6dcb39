-- Takes over what the register knows of some people's referrals. A function, because PostgreSQL would plan the statement
-- again at each call, which costs ten times the work; and by indexes, since nearly always it is one person.
create function wellbeing.take_referrals(people text[]) returns void
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
begin
  with known as (
    select id, person, party, organisation,
           status <> 'entered-in-error'
             and coalesce(state, '') not in ('rejected', 'entered-in-error')
             and (first_contact_at is not null
               or status <> 'revoked'
               and coalesce(state, '') not in ('cancelled', 'returned')) as counts,
           (referred_at at time zone 'Europe/London')::date as referred_on,
           (first_contact_at at time zone 'Europe/London')::date as first_contact
    from referral.referral_to_service
    -- A service that is named in words only has no list.
    where person = any (people) and party is not null),
  former as (
    select * from wellbeing.referral where person = any (people)
    union
    select r.* from wellbeing.referral r join known k on k.id = r.id),
  gone as (
    delete from wellbeing.referral r using former f
    where r.id = f.id and not exists (select from known k where k.id = f.id)),
  news as (
    insert into wellbeing.referral
      (id, person, party, organisation, counts, referred_on, first_contact)
    select * from known except select * from former
    on conflict (id) do update set person = excluded.person, party = excluded.party,
      organisation = excluded.organisation, counts = excluded.counts,
      referred_on = excluded.referred_on, first_contact = excluded.first_contact)
  insert into wellbeing.person (id, stale)
  select person, true from (table known except table former) appeared
  union
  select person, true from (table former except table known) disappeared
  on conflict (id) do update set stale = true;
end
$$;
