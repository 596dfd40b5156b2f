-- Practicals that assessors watched and marked by a rubric, and the days on which students go from station to station (OSCE).

create sequence osce_seq start with 1 increment by 50;
create sequence osce_station_seq start with 1 increment by 50;
create sequence osce_candidate_seq start with 1 increment by 50;
create sequence practical_seq start with 1 increment by 50;
create sequence practical_sheet_seq start with 1 increment by 50;
create sequence practical_save_seq start with 1 increment by 50;

create table osce (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    edition_id bigint not null references edition (id),
    title varchar(200) not null,
    starts_at timestamp(6) with time zone not null,
    change_minutes integer not null,
    planned_by bigint not null references person (id),
    cancelled_at timestamp(6) with time zone
);
create index osce_cohort on osce (cohort_id);

-- Nobody marks at two stations of a day.
create table osce_station (
    id bigint not null primary key,
    osce_id bigint not null references osce (id),
    place integer not null,
    rubric varchar(64) not null,
    technique varchar(64) not null,
    length_minutes integer not null,
    assessor_id bigint not null references person (id),
    unique (osce_id, place),
    unique (osce_id, assessor_id)
);

create table osce_candidate (
    id bigint not null primary key,
    osce_id bigint not null references osce (id),
    place integer not null,
    enrolment_id bigint not null references enrolment (id),
    unique (osce_id, place),
    unique (osce_id, enrolment_id)
);
create index osce_candidate_enrolment on osce_candidate (enrolment_id);

create table practical (
    id bigint not null primary key,
    enrolment_id bigint not null references enrolment (id),
    edition_id bigint not null references edition (id),
    rubric varchar(64) not null,
    technique varchar(64) not null,
    held_on date not null,
    is_twice boolean not null,
    station_id bigint references osce_station (id),
    save_id varchar(64) not null,
    begun_at timestamp(6) with time zone not null,
    waits_for varchar(20),
    waits_since timestamp(6) with time zone,
    points integer,
    most integer,
    is_passed boolean,
    settled_at timestamp(6) with time zone,
    reconciled_by bigint references person (id),
    reconcile_reason varchar(1000) not null,
    reversed_at timestamp(6) with time zone,
    reversed_by bigint references person (id),
    reversal_reason varchar(1000) not null,
    unique (enrolment_id, save_id)
);
create index practical_station on practical (station_id);
create index practical_waiting on practical (waits_since);

-- The judgement and the signatures are JSON objects.
create table practical_sheet (
    id bigint not null primary key,
    practical_id bigint not null references practical (id),
    assessor_id bigint not null references person (id),
    place integer not null,
    revision integer not null,
    judgement varchar(100000) not null,
    assessor_signature varchar(20000) not null,
    student_signature varchar(20000) not null,
    begun_at timestamp(6) with time zone not null,
    saved_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    points integer,
    most integer,
    is_passed boolean,
    unique (practical_id, place),
    unique (practical_id, assessor_id)
);
create index practical_sheet_assessor on practical_sheet (assessor_id);

create table practical_save (
    id bigint not null primary key,
    sheet_id bigint not null references practical_sheet (id),
    save_id varchar(64) not null,
    revision integer not null,
    at timestamp(6) with time zone not null,
    unique (sheet_id, save_id)
);
