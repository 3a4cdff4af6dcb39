-- Onward referrals to the voluntary and community sector, by the kind of organisation that the provider is now.
select
  'count' as figure, 'Onward referrals.' as description, period_start,
  place, stratifier, stratum,
  count(record) as numerator, null as denominator, count(record) as value
from period left join fact
  on kind = 'prescribed' and day between period_start and period_end
  and provider_kind in ('vcse', 'community-group')
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;
