-- Evidence, requests, incidents, and how accounts ended.
--
-- What a file or note is stands in `evidence`, its bytes in `blob` and `blob_chunk`. Bytes are kept once however often
-- they are added, under their SHA-256, in pieces that can be written and read as a stream. They are not part of any
-- record, so the history never copies them: taking evidence out removes its row only, and undo puts back a row that
-- still finds its bytes.

create table request (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  body text not null
) strict;
create index request_account on request(account);

create table incident (
  id text primary key,
  identifier text references identifier(id) deferrable initially deferred,
  account text references account(id) deferrable initially deferred,
  body text not null
) strict;
create index incident_identifier on incident(identifier);
create index incident_account on incident(account);

create table ending (
  id text primary key,
  account text not null references account(id) deferrable initially deferred,
  body text not null
) strict;
create index ending_account on ending(account);

create table blob (
  id integer primary key,
  sha256 text unique,
  bytes integer not null
) strict;

create table blob_chunk (
  blob integer not null references blob(id) on delete cascade,
  place integer not null,
  data blob not null,
  primary key (blob, place)
) strict, without rowid;

create table evidence (
  id text primary key,
  account text references account(id) deferrable initially deferred,
  request text references request(id) deferrable initially deferred,
  incident text references incident(id) deferrable initially deferred,
  blob text references blob(sha256) deferrable initially deferred,
  body text not null
) strict;
create index evidence_account on evidence(account);
create index evidence_request on evidence(request);
create index evidence_incident on evidence(incident);
create index evidence_blob on evidence(blob);
