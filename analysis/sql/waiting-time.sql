-- Days from the referral to the first contact that took place: the smallest that so many per cent do not exceed.
with waits as (
  select amount, stratum.*
  from period join fact on kind = 'first-contact' and day between period_start and period_end
  lateral view explode(strata) as stratum),
ranked as (
  select *,
    row_number() over (partition by stratifier, stratum order by amount) as nth,
    count(*) over (partition by stratifier, stratum) as n
  from waits)
select
  'median' as figure, 'Days, median.' as description, period_start,
  place, stratifier, stratum,
  count(n) as numerator, null as denominator, cast(min(amount) filter (where nth >= (n * 50 + 99) div 100) as bigint) as value
from period left join ranked on true
group by period_start, place, stratifier, stratum;

with waits as (
  select amount, stratum.*
  from period join fact on kind = 'first-contact' and day between period_start and period_end
  lateral view explode(strata) as stratum),
ranked as (
  select *,
    row_number() over (partition by stratifier, stratum order by amount) as nth,
    count(*) over (partition by stratifier, stratum) as n
  from waits)
select
  'percentile-90' as figure, 'Days, 90th percentile.' as description, period_start,
  place, stratifier, stratum,
  count(n) as numerator, null as denominator, cast(min(amount) filter (where nth >= (n * 90 + 99) div 100) as bigint) as value
from period left join ranked on true
group by period_start, place, stratifier, stratum;
