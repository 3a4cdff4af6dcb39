-- Contacts that took place, and their minutes.
select
  'count' as figure, 'Contacts.' as description, period_start,
  place, stratifier, stratum,
  count(record) as numerator, null as denominator, count(record) as value
from period left join fact on kind = 'contact' and item = 'attended' and day between period_start and period_end
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;

select
  'sum' as figure, 'Minutes.' as description, period_start,
  place, stratifier, stratum,
  count(record) as numerator, null as denominator, cast(coalesce(sum(amount), 0) as bigint) as value
from period left join fact on kind = 'contact' and item = 'attended' and day between period_start and period_end
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;
