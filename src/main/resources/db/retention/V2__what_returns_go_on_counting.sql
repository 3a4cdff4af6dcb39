-- Facts of returns of people whose records were removed, under random keys, so that the returns of past years come out
-- the same. The columns are those of returns.fact, without the record that says so, ethnic category and deprivation.
-- Decisions 0051 and 0075. A trigger of the schema returns writes them when the records go.
create table fact (
  person bigint not null,
  referral bigint,
  practice bigint,
  party bigint,
  provider bigint,
  known_at timestamptz not null,
  day date not null,
  previous date,
  kind smallint not null,
  weight smallint not null,
  age smallint,                      -- the youngest of the age band
  gender text,
  origin text,
  destination text,
  item text,
  needs text[] not null,
  amount numeric,
  base numeric
);
create index fact_by_day on fact (kind, day);
