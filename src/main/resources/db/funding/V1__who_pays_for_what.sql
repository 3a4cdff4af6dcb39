-- Who pays for what, and which onward referrals a provider has accepted. Every row follows from one stored record and its
-- earlier versions; a record is named Type/id. Decision 0070.

create table agreement (
  id text primary key,
  version bigint not null,
  in_force boolean not null,
  payer text not null,
  provider text not null,
  services text[] not null,     -- HealthcareService/id; none: all of the provider
  kind text not null,           -- code of funding-kind
  places bigint,                -- for the whole period; null where none are agreed
  pence bigint,                 -- likewise
  price bigint not null,        -- pence that an accepted referral costs or draws
  from_day date not null,
  to_day date                   -- null where the period is open
);
create index agreement_of_provider on agreement (provider);

-- Tasks that have been accepted at some time. Days are England's.
create table acceptance (
  task text primary key,
  version bigint not null,      -- the latest that was seen
  request text not null,        -- ServiceRequest/id
  standing boolean not null,
  since_day date not null,      -- of the latest acceptance
  since_version bigint not null,
  ended_day date,               -- of the latest end of one
  ended_version bigint
);
create index acceptance_of_request on acceptance (request);
