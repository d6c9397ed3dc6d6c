-- A checklist may be about an identifier, a device or several accounts, not only about one account. SQLite can't loosen a
-- column, so both tables are made anew: the marks first go, then what they hang on. The bodies stay as they are: an account's
-- checklist is written as it always was.

create table goal (
  id text primary key,
  account text references account(id) deferrable initially deferred,
  identifier text references identifier(id) deferrable initially deferred,
  device text references device(id) deferrable initially deferred,
  body text not null
) strict;
insert into goal (id, account, body) select id, account, body from checklist order by rowid;

create table mark (
  id text primary key,
  checklist text not null references goal(id) deferrable initially deferred,
  step text not null,
  body text not null
) strict;
insert into mark (id, checklist, step, body) select id, checklist, step, body from step_mark order by rowid;

drop table step_mark;
drop table checklist;
alter table goal rename to checklist;
alter table mark rename to step_mark;

create index checklist_account on checklist(account);
create index checklist_identifier on checklist(identifier);
create index checklist_device on checklist(device);
create unique index step_mark_step on step_mark(checklist, step);
