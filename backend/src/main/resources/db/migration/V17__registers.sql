-- The classes that a cohort meets for, and who was there.

create sequence meeting_seq start with 1 increment by 50;
create sequence attendance_seq start with 1 increment by 50;

create table meeting (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    place varchar(200) not null,
    topic varchar(200) not null,
    tutor_id bigint references person (id),
    revision integer not null,
    taken_at timestamp(6) with time zone,
    taken_by bigint references person (id),
    cancelled_at timestamp(6) with time zone
);
create index meeting_cohort on meeting (cohort_id, starts_at);

create table attendance (
    id bigint not null primary key,
    meeting_id bigint not null references meeting (id),
    enrolment_id bigint not null references enrolment (id),
    state varchar(20) not null,
    reason varchar(200) not null,
    made_up_on date,
    unique (meeting_id, enrolment_id)
);
create index attendance_enrolment on attendance (enrolment_id);
