-- Each end that still stands, on the day of the move. A referral that was re-opened has not ended.
select
  'count' as figure, 'Referrals that ended.' as description, period_start,
  place, stratifier, stratum,
  count(record) as numerator, null as denominator, count(record) as value
from period left join fact on kind = 'closed' and day between period_start and period_end
lateral view outer inline(strata) as place, stratifier, stratum
group by period_start, place, stratifier, stratum;
