-- What tutors announce, and who has read it; what students ask under a lesson; by what of it each person is told by mail.

create sequence announcement_seq start with 1 increment by 50;

create table announcement (
    id bigint not null primary key,
    course_id varchar(64) not null,
    -- Absent where it is for all cohorts of the course.
    cohort_id bigint references cohort (id),
    -- The one student whom it is for; absent where it is for all.
    person_id bigint references person (id),
    author_id bigint not null references person (id),
    title varchar(200) not null,
    text varchar(10000) not null,
    until_day date,
    -- The end of that day, where the cohort is.
    ends_at timestamp(6) with time zone,
    written_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone,
    revision integer not null,
    -- Made by the page for the form, so that what is sent twice is written once.
    save_id varchar(64) not null,
    unique (author_id, save_id)
);
create index announcement_cohort on announcement (cohort_id, written_at);
create index announcement_course on announcement (course_id, cohort_id, written_at);
create index announcement_person on announcement (person_id, written_at);

create table announcement_reading (
    announcement_id bigint not null references announcement (id),
    person_id bigint not null references person (id),
    read_at timestamp(6) with time zone not null,
    primary key (announcement_id, person_id)
);
create index announcement_reading_person on announcement_reading (person_id);

-- Only what somebody has chosen; else each kind has its own beginning.
create table mail_choice (
    person_id bigint not null references person (id),
    kind varchar(20) not null,
    is_wanted boolean not null,
    chosen_at timestamp(6) with time zone not null,
    primary key (person_id, kind)
);
