-- When people are to be asked again how they are. Every row follows from stored records, from the view
-- referral.referral_to_service and from the schedules of the instruments; a record is named Type/id, an instrument by
-- the last part of its form's address. Days are England's. Decisions 0031 and 0032.

-- Referrals to a link worker service, as far as due dates follow from them.
create table referral (
  id text primary key,
  person text not null,
  party text not null,
  organisation text,
  -- Whether there was anything between person and service: not so when it was rejected, or ended before a contact.
  counts boolean not null,
  referred_on date not null,
  first_contact date
);
create index referral_by_person on referral (person);
create index referral_by_party on referral (party);

-- People: whoever changes what is known of one holds this row until the transaction ends.
create table person (
  id text primary key,
  -- Nothing is asked from this day on: the person has died, or the record is not in use.
  ends_on date,
  -- Whether the due points have to be worked out again; only within a transaction.
  stale boolean not null
);
create index person_stale on person (id) where stale;

-- Each time that somebody was asked, by the form or the score that says so.
create table asking (
  id text primary key,
  person text not null,
  instrument text not null,
  on_day date not null,
  -- Whether it came out that the instrument is not meant for the person.
  unsuitable boolean not null
);
create index asking_by_person on asking (person);

-- Derived: each time at which a person is to be asked.
create table due (
  person text not null,
  organisation text,
  instrument text not null,
  referral text not null,
  point integer not null,
  from_day date not null,
  by_day date not null,
  until_day date not null,
  -- No longer due from this day on, for whatever reason.
  closes date not null
);
create index due_by_person on due (person);
-- A page of a due list is a stretch of this index.
create index due_of_organisation on due (organisation, closes, person, instrument) include (from_day);
