-- All that happened, one row for each: the kinds and columns of the server's own facts. A kind that the records as they
-- are now cannot tell has no row, and a party only where they can tell it.
create or replace temporary view happened as
select 'referred' as kind, day, person, id as record, id as referral, id as request, source, asked as party,
  cast(null as string) as provider, cast(null as string) as destination, cast(null as string) as item,
  cast(null as decimal(20, 4)) as amount
from counted_referral
union all
select 'closed', moved_on, person, task, id, id, source, coalesce(owner, asked), null, null,
  if(state = 'failed', 'returned', state), null
from counted_referral
where state in ('completed', 'rejected', 'cancelled', 'failed')
union all
select 'declined', day, person, id, id, id, source, offered_by, null, null, null, null
from declined_offer
union all
select 'prescribed', day, person, id, id, id, null, sender, asked, destination, null, null
from counted_onward
union all
select 'contact', day, person, id, referral, referral, source, null, null, null, outcome, minutes
from counted_contact
union all
select 'first-contact', contact.day, person, contact.id, referral, referral, source, null, null, null, null, days
from first_contact
union all
select 'change', latest.day, person, latest.id, referral, referral, source, null, null, null, measure,
  latest.value - earliest.value
from six_months;

-- With the groups of each: place in the return, stratifier, group. The whole comes first, and has no name.
create or replace temporary function in_group(place int, stratifier string, stratum string)
returns struct<place int, stratifier string, stratum string>
return named_struct('place', place, 'stratifier', stratifier, 'stratum', stratum);

create or replace temporary view fact as
select
  h.kind, h.day, h.person, h.record, h.referral, h.item, h.amount, provider.kind as provider_kind,
  concat(
    array(in_group(0, '', null), in_group(1, 'month', date_format(h.day, 'yyyy-MM'))),
    if(h.kind in ('referred', 'closed', 'declined', 'prescribed'),
      array(in_group(2, 'host', host.organisation)), array()),
    array(
      in_group(3, 'provider', under.organisation),
      in_group(4, 'age-band', band_of(age_on(s.born, h.day))),
      in_group(5, 'gender', s.gender),
      in_group(6, 'ethnic-category', s.ethnic_category),
      in_group(7, 'source', h.source)),
    transform(
      coalesce(n.needs, array(cast(null as string))),
      need -> named_struct('place', 8, 'stratifier', 'need', 'stratum', need)),
    array(in_group(9, 'destination', h.destination), in_group(10, 'outcome', h.item))) as strata
from happened h
join somebody s on s.record = h.person
left join needs_of_request n on n.request = h.request
left join falls_under host on host.party = h.party
left join falls_under under on under.party = h.provider
left join organisation provider on provider.id = under.organisation;
