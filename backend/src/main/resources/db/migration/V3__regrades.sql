create sequence regrade_seq start with 1 increment by 50;
create sequence notice_seq start with 1 increment by 50;

-- That staff took the price of being late off an attempt: it does not come back with the next change of its mark.
alter table attempt add column waived_at timestamp(6) with time zone;

-- What being late costs, by the dates that held when the attempt was handed in.
alter table attempt add column late_percent integer default 0 not null;
alter table attempt add column late_floor integer default 0 not null;

-- A tutor's words go into the history too.
alter table score_event alter column kind set data type varchar(20);
alter table score_event alter column reason set data type varchar(4000);

-- That attempts at a quiz were marked anew, by the key of a later edition.
create table regrade (
    id bigint not null primary key,
    course_id varchar(64) not null,
    quiz_id varchar(64) not null,
    edition_id bigint not null references edition (id),
    policy varchar(20) not null,
    -- Ids with a space between them.
    questions varchar(20000) not null,
    take_back boolean not null,
    reason varchar(1000) not null,
    actor_id bigint not null references person (id),
    at timestamp(6) with time zone not null
);
create index regrade_quiz on regrade (course_id, quiz_id);

-- What a regrade did to an attempt. Only ever added to.
create table regrade_change (
    cohort_id bigint not null references cohort (id),
    regrade_id bigint not null references regrade (id),
    attempt_id bigint not null references attempt (id),
    mark_before varchar(200) not null,
    mark_after varchar(200) not null,
    passed_before boolean not null,
    passed_after boolean not null,
    primary key (cohort_id, regrade_id, attempt_id)
);

-- The regrade that counts for a question of an attempt.
alter table attempt_question add column regrade_id bigint references regrade (id);

-- What a student has to be told, until they have seen it.
create table notice (
    id bigint not null primary key,
    enrolment_id bigint not null references enrolment (id),
    kind varchar(20) not null,
    quiz_id varchar(64) not null,
    mark_before varchar(200) not null,
    mark_after varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone
);
create index notice_enrolment on notice (enrolment_id, seen_at);
