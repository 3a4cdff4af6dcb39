-- Fills HAPI's tables of records with a directory of {services} services in 300 towns, from one organisation, place and
-- service that came by the interface. The same each time; the indexes of HAPI's searches are left empty.
select setseed(0.42);

create temporary table town as
select t, 50.5 + 4.5 * random() as north, -4 + 5 * random() as east from generate_series(0, 299) t;

create temporary table place as
select p, north + 0.04 * (random() + random() + random() - 1.5) as north, east + 0.06 * (random() + random() + random() - 1.5) as east,
  t, random() as access
from (select p, floor(300 * power(random(), 2))::int as t from generate_series(1, {places}) p) chosen join town using (t);

create temporary table made as
select 'Organization' as type, 'o' || i as id, jsonb_build_object('resourceType', 'Organization',
  'type', '[{"coding":[{"system":"https://socialprescribing.example/fhir/CodeSystem/organisation-type","code":"vcse"}]}]'::jsonb,
  'name', (array['Friends of the', 'Community', 'Harbour', 'Saint Anne''s', 'Green', 'Riverside'])[1 + i % 6] || ' '
    || (array['Trust', 'Association', 'Club', 'Society', 'Centre'])[1 + i % 5] || ' ' || i) as json
from generate_series(1, {organisations}) i;

insert into made
select 'Location', 'l' || p, jsonb_build_object('resourceType', 'Location', 'status', 'active',
  'name', (array['Village Hall', 'Chapel', 'Library', 'Leisure Centre', 'Park'])[1 + p % 5], 'address', jsonb_build_object('city', 'Town ' || t),
  'position', jsonb_build_object('latitude', round(north::numeric, 6), 'longitude', round(east::numeric, 6)))
  || case when access < 0.5 then '{"extension":[{"url":"https://socialprescribing.example/fhir/StructureDefinition/accessibility","extension":[
    {"url":"feature","valueCodeableConcept":{"coding":[{"system":"https://socialprescribing.example/fhir/CodeSystem/access-feature","code":"wheelchair-access"}]}}]}]}'::jsonb else '{}' end
from place;

create temporary table need as
select row_number() over () - 1 as n, code from unnest('{loneliness,debt,benefits,housing,food,employment,volunteering,learning,digital,
  transport,carer-support,bereavement,physical-activity,healthy-living,mental-wellbeing}'::text[]) code;

create temporary table drawn as
select i, random() as a, random() as b, random() as c, random() as d, random() as e, random() as f, random() as g
from generate_series(1, {services}) i;

insert into made
select 'HealthcareService', 's' || i, jsonb_build_object('resourceType', 'HealthcareService', 'active', a < 0.95,
  'identifier', jsonb_build_array(jsonb_build_object('system', 'https://bench.example/services', 'value', 's' || i)),
  'providedBy', jsonb_build_object('reference', 'Organization/o' || 1 + i % {organisations}),
  'category', jsonb_build_array(jsonb_build_object('coding', jsonb_build_array(jsonb_build_object(
    'system', 'https://socialprescribing.example/fhir/CodeSystem/destination-class',
    'code', (array['arts', 'nature', 'physical-activity', 'neighbourhood-group', 'housing', 'employment', 'adult-learning'])[1 + floor(7 * b)::int])))),
  'location', jsonb_build_array(jsonb_build_object('reference', 'Location/l' || 1 + floor({places} * c)::int)),
  'name', (array['Walking', 'Knitting', 'Singing', 'Gardening', 'Reading', 'Cooking', 'Chess', 'Pottery', 'Football', 'Ukulele'])[1 + floor(10 * d)::int]
    || ' ' || (array['group', 'club', 'café', 'morning', 'circle', 'project'])[1 + floor(6 * e)::int] || ' ' || i % 97,
  'comment', 'Company and a cup of tea for everybody who likes ' || (array['music', 'the outdoors', 'making things', 'games', 'food'])[1 + floor(5 * e)::int] || '.',
  'extraDetails', 'Volunteers meet you at the door. ' || repeat('We welcome beginners, and nobody has to take part in everything. ', 1 + i % 8),
  'telecom', '[{"system":"phone","value":"01632 960155"}]'::jsonb,
  'communication', case when f < 0.2 then '[{"coding":[{"system":"urn:ietf:bcp:47","code":"pl"}]}]' else '[{"coding":[{"system":"urn:ietf:bcp:47","code":"en"}]}]' end::jsonb,
  'serviceProvisionCode', jsonb_build_array(jsonb_build_object('coding', jsonb_build_array(jsonb_build_object(
    'system', 'http://terminology.hl7.org/CodeSystem/service-provision-conditions', 'code', case when g < 0.6 then 'free' else 'cost' end)))),
  'extension', (select jsonb_agg(jsonb_build_object('url', 'https://socialprescribing.example/fhir/StructureDefinition/need-served',
      'valueCodeableConcept', jsonb_build_object('coding', jsonb_build_array(jsonb_build_object(
        'system', 'https://socialprescribing.example/fhir/CodeSystem/need', 'code', code)))))
    from need where n in (floor(15 * b)::int, floor(15 * f)::int))
  || jsonb_build_array(jsonb_build_object('url', 'https://socialprescribing.example/fhir/StructureDefinition/service-capacity', 'extension',
    jsonb_build_array(jsonb_build_object('url', 'status', 'valueCode', case when d < 0.6 then 'accepting' when d < 0.8 then 'waiting-list' else 'full' end),
      jsonb_build_object('url', 'asOf', 'valueDate', '2026-11-01'))))
  || case when e < 0.2 then jsonb_build_array(jsonb_build_object('url', 'https://socialprescribing.example/fhir/StructureDefinition/opening-rule', 'extension',
    jsonb_build_array(jsonb_build_object('url', 'rule', 'valueString', (array['FREQ=MONTHLY;BYDAY=1FR', 'FREQ=MONTHLY;BYDAY=-1SA', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=2TU,4TU'])[1 + i % 4]),
      jsonb_build_object('url', 'starts', 'valueDate', to_char(date '2026-01-01' + i % 60, 'YYYY-MM-DD')),
      '{"url":"opens","valueTime":"10:00:00"}'::jsonb, '{"url":"closes","valueTime":"12:30:00"}'::jsonb))) else '[]' end)
  || case when e >= 0.2 then jsonb_build_object('availableTime', jsonb_build_array(jsonb_build_object('daysOfWeek',
      jsonb_build_array((array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[1 + i % 7], (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[1 + (i / 7) % 7]),
      'availableStartTime', lpad((8 + i % 10)::text, 2, '0') || ':00:00', 'availableEndTime', lpad((10 + i % 10)::text, 2, '0') || ':30:00'))) else '{}' end
  || case when g < 0.4 then '{"eligibility":[{"extension":[{"url":"https://socialprescribing.example/fhir/StructureDefinition/eligible-ages","valueRange":{"low":{"value":60,"code":"a"}}}]}]}'::jsonb else '{}' end
from drawn;

alter table made add column pid bigint;

update made set pid = nextval('seq_resource_id');

create temporary table pattern as
select r as resource, v as version from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id
where r.res_type = 'Organization' and r.fhir_id = '{pattern}' and v.res_ver = 1;

insert into hfj_resource
select (jsonb_populate_record(p.resource, jsonb_build_object('res_id', m.pid, 'fhir_id', m.id, 'res_type', m.type))).*
from made m, pattern p;

insert into hfj_res_ver
select (jsonb_populate_record(p.version, jsonb_build_object('pid', nextval('seq_resource_history_id'), 'res_id', m.pid,
  'res_type', m.type, 'res_text_vc', m.json::text))).*
from made m, pattern p;

analyze hfj_resource;

analyze hfj_res_ver;
