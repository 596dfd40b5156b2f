create sequence attempt_seq start with 1 increment by 50;
create sequence response_event_seq start with 1 increment by 50;
create sequence score_event_seq start with 1 increment by 50;

-- When a quiz is due for a cohort, and what being late costs; without a row it never closes.
create table quiz_window (
    cohort_id bigint not null references cohort (id),
    quiz_id varchar(64) not null,
    closes_at timestamp(6) with time zone not null,
    -- Without a price for lateness the quiz closes; with one it stays open and loses marks.
    late_percent integer,
    grace_minutes integer not null,
    late_floor integer not null,
    primary key (cohort_id, quiz_id)
);

-- More time for one student, for one quiz or (quiz_id '*') for all of the course.
create table quiz_allowance (
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    quiz_id varchar(64) not null,
    factor numeric(4, 2) not null,
    extra_minutes integer not null,
    extension_minutes integer not null,
    more_attempts integer not null,
    reason varchar(1000) not null,
    given_by bigint not null references person (id),
    given_at timestamp(6) with time zone not null,
    primary key (cohort_id, enrolment_id, quiz_id)
);

create table attempt (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    quiz_id varchar(64) not null,
    number integer not null,
    edition_id bigint not null references edition (id),
    seed bigint not null,
    -- TRUE while it can be answered, else NULL: so there is one at most.
    is_open boolean,
    started_at timestamp(6) with time zone not null,
    limit_minutes integer,
    closes_at timestamp(6) with time zone,
    extension_minutes integer not null,
    factor numeric(4, 2) not null,
    extra_minutes integer not null,
    deadline timestamp(6) with time zone,
    submitted_at timestamp(6) with time zone,
    submitted_by varchar(10),
    answered integer not null,
    -- Exact fractions such as 17/24: of the points asked, and of that lost by being late.
    mark varchar(200),
    penalty varchar(60),
    critical boolean not null,
    waits boolean not null,
    passed boolean not null,
    unique (cohort_id, enrolment_id, quiz_id, is_open),
    unique (cohort_id, enrolment_id, quiz_id, number)
);
create index attempt_quiz on attempt (cohort_id, quiz_id);
create index attempt_due on attempt (is_open, deadline);

-- A question of an attempt, pinned at its start, with the response and what it was worth.
create table attempt_question (
    attempt_id bigint not null references attempt (id),
    question_id varchar(64) not null,
    place integer not null,
    version varchar(64) not null,
    points numeric(10, 4) not null,
    revision integer not null,
    save_id varchar(64),
    response varchar(140000),
    confidence varchar(10),
    flagged boolean not null,
    saved_at timestamp(6) with time zone,
    hint_at timestamp(6) with time zone,
    checked_at timestamp(6) with time zone,
    share varchar(60),
    critical boolean not null,
    waits boolean not null,
    -- The edition whose key counts now, where that is not the attempt's.
    key_edition_id bigint references edition (id),
    comment varchar(4000),
    marked_by bigint references person (id),
    marked_at timestamp(6) with time zone,
    primary key (attempt_id, question_id)
);

-- Every save that arrived, also those that were too late or overtaken. Only ever added to.
create table response_event (
    id bigint not null primary key,
    attempt_id bigint not null references attempt (id),
    question_id varchar(64) not null,
    kind varchar(10) not null,
    revision integer not null,
    save_id varchar(64) not null,
    response varchar(140000),
    at timestamp(6) with time zone not null,
    session_id bigint not null
);
create index response_event_question on response_event (attempt_id, question_id);

-- Every change of a mark after submission: by a tutor's marking, a regrade, a waiver. Only ever added to.
create table score_event (
    id bigint not null primary key,
    attempt_id bigint not null references attempt (id),
    question_id varchar(64),
    kind varchar(12) not null,
    share_before varchar(200),
    share_after varchar(200),
    reason varchar(1000) not null,
    actor_id bigint references person (id),
    at timestamp(6) with time zone not null
);
create index score_event_attempt on score_event (attempt_id);

-- A file that somebody handed in. Its name is random: who knows it must still be allowed to see it.
create sequence upload_seq start with 1 increment by 50;
create table upload (
    id bigint not null primary key,
    name varchar(64) not null unique,
    person_id bigint not null references person (id),
    purpose varchar(20) not null,
    purpose_id bigint not null,
    sha256 varchar(64) not null references stored_file (sha256),
    file_name varchar(200) not null,
    media_type varchar(100) not null,
    bytes bigint not null,
    uploaded_at timestamp(6) with time zone not null
);
create index upload_person on upload (person_id);
create index upload_sha256 on upload (sha256);

-- Timed work, done by whichever node takes it first.
create table job (
    name varchar(60) not null primary key,
    due_at timestamp(6) with time zone not null,
    leased_until timestamp(6) with time zone
);
insert into job (name, due_at) values ('overdue-attempts', current_timestamp);

-- What a quiz did for an enrolment: of lessons these stay empty.
alter table item_progress add column attempts integer default 0 not null;
alter table item_progress add column mark varchar(200);
alter table item_progress add column waits boolean default false not null;
alter table standing add column final_mark varchar(200);
