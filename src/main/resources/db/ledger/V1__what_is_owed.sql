-- The prescription ledger. Lines are added and never changed or taken out, and stay when the person behind a task is
-- erased: they say which task caused them and nothing else of it. Money is in pence. Decisions 0070 and 0071.

-- One row for each provider, to be locked while its lines are written.
create table account (
  provider text primary key
);

create table line (
  number bigint generated always as identity primary key,
  agreement text not null,            -- Contract/id
  agreement_version bigint not null,  -- by the terms of which it was booked
  payer text not null,
  provider text not null references account,
  party text not null,                -- the service or organisation that was asked
  task text not null,                 -- Task/id
  task_version bigint not null,       -- the version that caused it
  kind text not null check (kind in ('accepted', 'reversed')),
  on_day date not null,
  booked_at timestamptz not null,
  places bigint not null,
  pence bigint not null,
  over_drawn boolean not null,
  reverses bigint unique references line,
  check ((kind = 'reversed') = (reverses is not null)),
  check (kind = 'accepted' and places >= 0 and pence >= 0 or kind = 'reversed' and places <= 0 and pence <= 0)
);
create index line_of_provider on line (provider, on_day);
create index line_of_agreement on line (agreement);
create index line_of_task on line (task);

create function ledger.only_added() returns trigger language plpgsql as $$
begin
  raise exception 'Lines of the ledger are only added.';
end
$$;
create trigger only_added before update or delete or truncate on line
for each statement execute function ledger.only_added();
