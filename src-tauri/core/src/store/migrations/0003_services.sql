-- What a person adds to the knowledge of services: whole entries, corrections, how a way out went, newer catalogues and
-- the keys they were signed with, and a second shelf of services nobody here has checked.

create table held_entry (
  id text primary key,
  body text not null
) strict;

create table own_correction (
  id text primary key,
  service text not null,
  body text not null
) strict;
create index own_correction_service on own_correction(service);

create table outcome (
  id text primary key,
  service text not null,
  account text references account(id) deferrable initially deferred,
  body text not null
) strict;
create index outcome_service on outcome(service);
create index outcome_account on outcome(account);

create table edition (
  id text primary key,
  body text not null
) strict;

create table trusted_key (
  id text primary key,
  body text not null
) strict;

create table second_shelf (
  id text primary key,
  body text not null
) strict;
