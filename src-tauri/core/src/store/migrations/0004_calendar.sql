-- Holidays and make-up days of years whose notice came out after the program: loaded from a file, one row a year.

create table holiday_year (
  id text primary key,
  body text not null
) strict;
