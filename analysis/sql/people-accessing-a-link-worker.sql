-- Each person once, at their first contact in the period that took place.
with in_order as (
  select fact.*, row_number() over (partition by person order by day, record, coalesce(referral, '')) as nth
  from period join fact on kind = 'contact' and item = 'attended' and day between period_start and period_end)
select
  'count' as figure, 'People.' as description, period_start,
  place, stratifier, stratum,
  count(person) as numerator, null as denominator, count(person) as value
from period left join in_order on nth = 1
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;
