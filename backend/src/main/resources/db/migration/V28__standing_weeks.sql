-- What the page of a cohort finds and sorts its students by stands in the sum of each, and how the cohort stood week by week is kept.

-- Share of the required work in whole per cent, cut; final mark in hundredths of a per cent, to sort by.
alter table standing add column percent integer default 0 not null;
alter table standing add column mark_order integer;
alter table standing add column failed_items integer default 0 not null;
alter table standing add column waiting_items integer default 0 not null;
-- Of what is required and neither done nor handed in, that which is due first: they are late once this is past.
alter table standing add column due_at timestamp(6) with time zone;
alter table standing add column practice_minutes integer default 0 not null;
alter table standing add column signed_off integer default 0 not null;
alter table standing add column practicals_passed integer default 0 not null;
alter table standing add column cases_passed integer default 0 not null;
-- That it has to be summed anew, as all that are there already.
alter table standing add column is_stale boolean default true not null;

-- One row a cohort and week of its calendar, from Monday on: what stood at the week's end. It names nobody.
create table cohort_week (
    cohort_id bigint not null references cohort (id),
    week_on date not null,
    students integer not null,
    median_percent integer not null,
    on_time integer not null,
    waiting integer not null,
    practice_minutes bigint not null,
    primary key (cohort_id, week_on)
);
insert into job (name, due_at) values ('cohort-weeks', current_timestamp);
