-- Contacts to which people did not come and had not said so, by those and the attended ones.
select
  'percentage' as figure, 'Per cent of contacts.' as description, period_start,
  place, stratifier, stratum,
  count_if(item = 'did-not-attend') as numerator, count(record) as denominator, cast(round(100 * cast(count_if(item = 'did-not-attend') as decimal(12, 0)) / nullif(cast(count(record) as decimal(12, 0)), 0), 1) as decimal(4, 1)) as value
from period left join fact on kind = 'contact' and item in ('attended', 'did-not-attend') and day between period_start and period_end
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;
