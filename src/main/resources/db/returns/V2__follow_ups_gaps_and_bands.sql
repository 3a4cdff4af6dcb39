-- Whether somebody was asked again at six months, gaps in provision, and answers that are a choice.
create table fact_follow_up_due partition of fact for values in (16);
create table fact_follow_up_taken partition of fact for values in (17);
create table fact_gap partition of fact for values in (18);
create table fact_answer partition of fact for values in (19);

-- Of a gap: a code, a postcode district, Location/id.
alter table fact add column area text;

-- The bands of the four ONS questions, by the Office for National Statistics.
create function returns.ons4_band(item text, score numeric) returns text language sql immutable parallel safe as $$
  select case
    when item = 'ons4-anxious' then
      (array['very low', 'low', 'medium', 'high'])[1 + width_bucket(score, array[2, 4, 6]::numeric[])]
    when item like 'ons4-%' then
      (array['low', 'medium', 'high', 'very high'])[1 + width_bucket(score, array[5, 7, 9]::numeric[])]
  end
$$;
