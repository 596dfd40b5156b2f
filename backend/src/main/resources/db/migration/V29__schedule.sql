-- When items of a cohort open and are due, its breaks, later due dates of one student, and private links to calendars.

-- A moment is text, since it is said in one of two ways: '14 00:00', so many days of study after the start, or '2026-11-30T18:00:00', by the
-- clock where the cohort is.
create table scheduled_item (
    cohort_id bigint not null references cohort (id),
    item_id varchar(100) not null,
    opens varchar(40),
    due varchar(40),
    primary key (cohort_id, item_id)
);

insert into scheduled_item (cohort_id, item_id, opens)
select o.cohort_id, o.item_id, o.day_offset || ' 00:00' from scheduled_opening o;

-- What a quiz window says is worked out from the schedule from now on.
update scheduled_item set due = (
    select replace(to_char(w.closes_at at time zone c.time_zone, 'YYYY-MM-DD HH24:MI:SS'), ' ', 'T')
    from quiz_window w join cohort c on c.id = w.cohort_id
    where w.cohort_id = scheduled_item.cohort_id and w.quiz_id = scheduled_item.item_id);

insert into scheduled_item (cohort_id, item_id, due)
select w.cohort_id, w.quiz_id, replace(to_char(w.closes_at at time zone c.time_zone, 'YYYY-MM-DD HH24:MI:SS'), ' ', 'T')
from quiz_window w join cohort c on c.id = w.cohort_id
where not exists (select 1 from scheduled_item s where s.cohort_id = w.cohort_id and s.item_id = w.quiz_id);

drop table scheduled_opening;

-- A line each: first day, last day, name. Read with the cohort, wherever days are counted.
alter table cohort add column breaks varchar(4000) default '' not null;
alter table cohort add column schedule_version integer default 0 not null;
update cohort set scheduled = true where exists (select 1 from scheduled_item s where s.cohort_id = cohort.id);

-- By how much later something is due for one student; what they are told of it, beside the reason that staff keep to themselves.
alter table item_exception alter column item_id set data type varchar(100);
alter table item_exception add column extension_minutes integer default 0 not null;
alter table item_exception add column told varchar(500) default '' not null;
alter table enrolment add column exceptions_version integer default 0 not null;

insert into item_exception (cohort_id, enrolment_id, item_id, kind, given_by, given_at, reason, extension_minutes)
select a.cohort_id, a.enrolment_id, a.quiz_id, 'EXTENDED', a.given_by, a.given_at, a.reason, a.extension_minutes
from quiz_allowance a where a.extension_minutes > 0;
update enrolment set has_exceptions = true
where exists (select 1 from quiz_allowance a where a.enrolment_id = enrolment.id);
delete from quiz_allowance where factor = 1 and extra_minutes = 0 and more_attempts = 0;
alter table quiz_allowance drop column extension_minutes;
alter table quiz_allowance add column told varchar(500) default '' not null;

-- One a person; a new one ends the one before.
create table calendar_link (
    person_id bigint not null primary key references person (id),
    token_hash varchar(64) not null unique,
    made_at timestamp(6) with time zone not null
);
