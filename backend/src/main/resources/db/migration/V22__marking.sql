-- Work of students that waits for somebody who marks it, what is written about it, and what was given back.

-- What waits already when this runs gets the numbers below.
create sequence waiting_seq start with 1000001 increment by 50;
create sequence feedback_seq start with 1 increment by 50;
create sequence remark_seq start with 1 increment by 50;
create sequence saved_comment_seq start with 1 increment by 50;

create table waiting (
    id bigint not null primary key,
    kind varchar(20) not null,
    subject_id bigint not null,
    -- Of the subject, such as a question of an attempt; empty where the whole is marked.
    part varchar(64) not null,
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    course_id varchar(64) not null,
    -- Of the course, such as a quiz; empty where it is none.
    item_id varchar(64) not null,
    since timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    held_at timestamp(6) with time zone,
    claimed_by bigint references person (id),
    claimed_at timestamp(6) with time zone,
    claimed_until timestamp(6) with time zone,
    unique (kind, subject_id, part)
);
create index waiting_queue on waiting (cohort_id, ended_at, since, id);
create index waiting_oldest on waiting (ended_at, since, id);
create index waiting_enrolment on waiting (enrolment_id);

create table feedback (
    id bigint not null primary key,
    kind varchar(20) not null,
    subject_id bigint not null,
    part varchar(64) not null,
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    item_id varchar(64) not null,
    -- TRUE until it is given back, else NULL: so there is one at most.
    is_draft boolean,
    points varchar(20) not null,
    words varchar(4000) not null,
    next_step varchar(1000) not null,
    author_id bigint not null references person (id),
    changed_at timestamp(6) with time zone not null,
    revision integer not null,
    asks_again boolean not null,
    given_at timestamp(6) with time zone,
    read_at timestamp(6) with time zone,
    unique (kind, subject_id, part, is_draft)
);
create index feedback_enrolment on feedback (enrolment_id, is_draft, read_at);

create table remark (
    id bigint not null primary key,
    kind varchar(20) not null,
    subject_id bigint not null,
    part varchar(64) not null,
    enrolment_id bigint not null references enrolment (id),
    -- About one of these: words of a text, a point of a picture in per mille, a moment of a film.
    quote varchar(500),
    x integer,
    y integer,
    seconds integer,
    words varchar(1000) not null,
    author_id bigint not null references person (id),
    at timestamp(6) with time zone not null
);
create index remark_work on remark (kind, subject_id, part);
create index remark_enrolment on remark (enrolment_id);

create table saved_comment (
    id bigint not null primary key,
    owner_id bigint not null references person (id),
    course_id varchar(64) not null,
    words varchar(1000) not null,
    is_shared boolean not null,
    saved_at timestamp(6) with time zone not null
);
create index saved_comment_course on saved_comment (course_id, owner_id);

-- Who wants to be told by mail when something is given back to them.
create table feedback_mail (
    person_id bigint not null primary key references person (id),
    since timestamp(6) with time zone not null
);

-- When a tutor sent a response back to be done again; absent again once it was.
alter table attempt_question add column returned_at timestamp(6) with time zone;

insert into waiting (id, kind, subject_id, part, cohort_id, enrolment_id, course_id, item_id, since)
select row_number() over (order by a.id, q.place),
       case when q.response like '{"kind":"upload"%' then 'UPLOAD' else 'RESPONSE' end,
       a.id, q.question_id, a.cohort_id, a.enrolment_id, c.course_id, a.quiz_id,
       case when q.saved_at > a.submitted_at then q.saved_at else a.submitted_at end
from attempt_question q join attempt a on a.id = q.attempt_id join cohort c on c.id = a.cohort_id
where q.waits = true and a.submitted_at is not null;
