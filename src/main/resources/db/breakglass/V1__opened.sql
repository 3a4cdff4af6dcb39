-- Who has opened whose restricted information, why, and until when. Rows are never changed but for told_at.
create table opened (
  id bigint generated always as identity primary key,
  person text not null,
  caller text not null,        -- fingerprint of the caller
  client text,
  organisation text,
  staff text,                  -- whoever was at the keyboard
  reason text not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  told_at timestamptz          -- when the organisation's lead was sent word
);
create index opened_by_caller on opened (caller, until);
create index opened_of_person on opened (person);
create index opened_at_organisation on opened (organisation, opened_at);
