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

create sequence lesson_question_seq start with 1 increment by 50;
create sequence lesson_answer_seq start with 1 increment by 50;
create sequence post_report_seq start with 1 increment by 50;

-- They stay with the cohort in which they were asked, also when who asked goes on in another.
create table lesson_question (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    course_id varchar(64) not null,
    -- As the lesson was called when it was asked; a later edition says what its lessons were called.
    lesson_id varchar(64) not null,
    author_id bigint not null references person (id),
    title varchar(200) not null,
    text varchar(4000) not null,
    written_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone,
    hidden_at timestamp(6) with time zone,
    hidden_by bigint references person (id),
    save_id varchar(64) not null,
    -- How many answers are to be seen, and when something was said last.
    answers integer not null,
    last_at timestamp(6) with time zone not null,
    -- One of its answers. No key: each would refer to the other.
    accepted_id bigint,
    unique (author_id, save_id)
);
create index lesson_question_lesson on lesson_question (cohort_id, lesson_id, written_at);
create index lesson_question_unanswered on lesson_question (cohort_id, answers, written_at);
create index lesson_question_author on lesson_question (author_id, written_at);

create table lesson_answer (
    id bigint not null primary key,
    question_id bigint not null references lesson_question (id),
    author_id bigint not null references person (id),
    -- Whether its author taught the cohort when they wrote it.
    is_by_tutor boolean not null,
    text varchar(4000) not null,
    written_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone,
    hidden_at timestamp(6) with time zone,
    hidden_by bigint references person (id),
    save_id varchar(64) not null,
    unique (author_id, save_id)
);
create index lesson_answer_question on lesson_answer (question_id, written_at);
create index lesson_answer_author on lesson_answer (author_id, written_at);

create table question_reading (
    question_id bigint not null references lesson_question (id),
    person_id bigint not null references person (id),
    read_at timestamp(6) with time zone not null,
    primary key (question_id, person_id)
);
create index question_reading_person on question_reading (person_id);

create table post_report (
    id bigint not null primary key,
    question_id bigint not null references lesson_question (id),
    -- 0 where the question itself is meant.
    answer_id bigint not null,
    reporter_id bigint not null references person (id),
    reason varchar(1000) not null,
    reported_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    settled_by bigint references person (id),
    unique (question_id, answer_id, reporter_id)
);
create index post_report_open on post_report (settled_at, question_id);
