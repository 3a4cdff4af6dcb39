-- Each person once, at their first referral since April 2019, up to the end of the period.
with in_order as (
  select fact.*, row_number() over (partition by person order by day, record, coalesce(referral, '')) as nth
  from period join fact on kind = 'referred' and day between date'2019-04-01' and period_end)
select
  'count' as figure, 'People, cumulative since 1 April 2019.' as description, date'2019-04-01' as period_start,
  place, stratifier, stratum,
  count(person) as numerator, null as denominator, count(person) as value
from period left join in_order on nth = 1
lateral view outer inline(strata) as place, stratifier, stratum
group by place, stratifier, stratum;
