-- The first schema. Each table holds one stored type: its key columns, which SQLite checks and indexes, and the
-- whole record as JSON in `body`. Foreign keys are checked at commit, so that an operation may write in any order.

create table person (
  id text primary key,
  body text not null
) strict;

create table device (
  id text primary key,
  owner text references person(id) deferrable initially deferred,
  body text not null
) strict;
create index device_owner on device(owner);

create table own_service (
  id text primary key,
  body text not null
) strict;

create table account (
  id text primary key,
  person text not null references person(id) deferrable initially deferred,
  service text not null,
  stage text not null,
  body text not null
) strict;
create index account_person on account(person);
create index account_service on account(service);

create table identifier (
  id text primary key,
  owner text not null references person(id) deferrable initially deferred,
  served_by text references account(id) deferrable initially deferred,
  device text references device(id) deferrable initially deferred,
  value text not null,
  body text not null
) strict;
create index identifier_owner on identifier(owner);
create index identifier_value on identifier(value);
create index identifier_served_by on identifier(served_by);
create index identifier_device on identifier(device);

create table binding (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  identifier text not null references identifier(id) deferrable initially deferred,
  body text not null
) strict;
create index binding_account on binding(account);
create index binding_identifier on binding(identifier);

create table linked_login (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  provider text not null references account(id) deferrable initially deferred,
  body text not null
) strict;
create index linked_login_account on linked_login(account);
create index linked_login_provider on linked_login(provider);

create table access_method (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  body text not null
) strict;
create index access_method_account on access_method(account);

create table data_item (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  identifier text references identifier(id) deferrable initially deferred,
  item text not null,
  body text not null
) strict;
create index data_item_account on data_item(account);
create index data_item_identifier on data_item(identifier);

create table mandate (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  payer text references account(id) deferrable initially deferred,
  card text references identifier(id) deferrable initially deferred,
  body text not null
) strict;
create index mandate_account on mandate(account);
create index mandate_payer on mandate(payer);
create index mandate_card on mandate(card);

create table permission (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  device text not null references device(id) deferrable initially deferred,
  body text not null
) strict;
create index permission_account on permission(account);
create index permission_device on permission(device);

create table note (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  body text not null
) strict;
create index note_account on note(account);

create table checklist (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  body text not null
) strict;
create index checklist_account on checklist(account);

create table step_mark (
  id text primary key,
  checklist text not null references checklist(id) deferrable initially deferred,
  step text not null,
  body text not null
) strict;
create unique index step_mark_step on step_mark(checklist, step);

create table import (
  id text primary key,
  body text not null
) strict;

create table finding (
  id text primary key,
  import text not null references import(id) deferrable initially deferred,
  account text references account(id) deferrable initially deferred,
  verdict text not null,
  body text not null
) strict;
create index finding_import on finding(import);
create index finding_account on finding(account);
create index finding_verdict on finding(verdict);

-- What was done, oldest first. Rows are only ever added. `target` is the entry an undo or redo speaks of.
create table history (
  seq integer primary key,
  at text not null,
  origin text not null,
  op text not null,
  subject text,
  kind text not null check (kind in ('do', 'undo', 'redo')),
  target integer references history(seq),
  edits text not null,
  seal text not null
) strict;
create index history_target on history(target, seq);
create index history_kind on history(kind, seq);

-- Facts about the vault itself.
create table about (
  name text primary key,
  value text not null
) strict;
