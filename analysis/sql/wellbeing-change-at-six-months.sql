-- The mean change of each question, over people whose six-month answer was given in the period.
with in_order as (
  select fact.*, row_number() over (partition by person order by day, record, coalesce(referral, '')) as nth
  from period join fact on kind = 'change' and item = 'ons4-life-satisfaction' and day between period_start and period_end)
select
  'mean' as figure, 'Change of life satisfaction.' as description, period_start,
  place, stratifier, stratum,
  count(person) as numerator, null as denominator, cast(round(cast(sum(amount) as decimal(18, 4)) / cast(nullif(count(person), 0) as decimal(10, 0)), 2) as decimal(12, 2)) as value
from period left join in_order on nth = 1
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;

with in_order as (
  select fact.*, row_number() over (partition by person order by day, record, coalesce(referral, '')) as nth
  from period join fact on kind = 'change' and item = 'ons4-worthwhile' and day between period_start and period_end)
select
  'mean' as figure, 'Change of the feeling that what one does is worthwhile.' as description, period_start,
  place, stratifier, stratum,
  count(person) as numerator, null as denominator, cast(round(cast(sum(amount) as decimal(18, 4)) / cast(nullif(count(person), 0) as decimal(10, 0)), 2) as decimal(12, 2)) as value
from period left join in_order on nth = 1
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;

with in_order as (
  select fact.*, row_number() over (partition by person order by day, record, coalesce(referral, '')) as nth
  from period join fact on kind = 'change' and item = 'ons4-happy' and day between period_start and period_end)
select
  'mean' as figure, 'Change of happiness.' as description, period_start,
  place, stratifier, stratum,
  count(person) as numerator, null as denominator, cast(round(cast(sum(amount) as decimal(18, 4)) / cast(nullif(count(person), 0) as decimal(10, 0)), 2) as decimal(12, 2)) as value
from period left join in_order on nth = 1
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;

with in_order as (
  select fact.*, row_number() over (partition by person order by day, record, coalesce(referral, '')) as nth
  from period join fact on kind = 'change' and item = 'ons4-anxious' and day between period_start and period_end)
select
  'mean' as figure, 'Change of anxiety; a fall is better.' as description, period_start,
  place, stratifier, stratum,
  count(person) as numerator, null as denominator, cast(round(cast(sum(amount) as decimal(18, 4)) / cast(nullif(count(person), 0) as decimal(10, 0)), 2) as decimal(12, 2)) as value
from period left join in_order on nth = 1
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;
