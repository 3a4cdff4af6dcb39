-- Who is whom. Session time zone: Europe/London.

-- The day in England of a date or a moment as FHIR writes it; of a month or a year its first.
create or replace temporary function day_in_england(moment string) returns date
return cast(cast(moment as timestamp) as date);

-- Patient.link says replaced-by. Who replaces may be replaced, too: eight times is far more than happens. If it goes on
-- even then, they name each other in a circle, and the first by name stands for all.
create or replace temporary view replaced as
select id, replaced_by as successor from person where replaced_by is not null;

create or replace temporary view stands_for as
select
  p.id as record,
  case
    when r8.successor is null
    then coalesce(r7.successor, r6.successor, r5.successor, r4.successor, r3.successor, r2.successor, r1.successor, p.id)
    else least(p.id, r1.successor, r2.successor, r3.successor, r4.successor, r5.successor, r6.successor, r7.successor, r8.successor)
  end as person
from person p
left join replaced r1 on r1.id = p.id
left join replaced r2 on r2.id = r1.successor
left join replaced r3 on r3.id = r2.successor
left join replaced r4 on r4.id = r3.successor
left join replaced r5 on r5.id = r4.successor
left join replaced r6 on r6.id = r5.successor
left join replaced r7 on r7.id = r6.successor
left join replaced r8 on r8.id = r7.successor;

-- What is told of people by the record that stands for them.
create or replace temporary view somebody as
select s.record, s.person, day_in_england(p.born) as born, p.gender, p.ethnic_category
from stands_for s
join person p on p.id = s.person;

-- Under which organisation a role, a service or an organisation falls.
create or replace temporary view falls_under as
select id as party, organisation from role
union all
select id, provided_by from service
union all
select id, id from organisation;

-- The age in years, as birthdays are counted, and its band.
create or replace temporary function age_on(born date, day date) returns int
return if(born <= day,
  year(day) - year(born) - if(date_format(day, 'MMdd') < date_format(born, 'MMdd'), 1, 0),
  null);

create or replace temporary function band_of(age int) returns string
return case
  when age < 18 then 'under 18' when age < 25 then '18-24' when age < 35 then '25-34' when age < 45 then '35-44'
  when age < 55 then '45-54' when age < 65 then '55-64' when age < 75 then '65-74' when age < 85 then '75-84'
  when age >= 85 then '85 and over' end;
