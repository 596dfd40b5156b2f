-- What students tell of one client over several treatments, and what tutors decided about it.

create sequence case_study_seq start with 1 increment by 50;
create sequence case_mark_seq start with 1 increment by 50;

-- Answers are a JSON object of strings, by the ids of the form's fields; of a field that is repeated they end in _1, _2.
create table case_study (
    id bigint not null primary key,
    enrolment_id bigint not null references enrolment (id),
    client_id bigint not null unique references client (id),
    answers varchar(1000000) not null,
    treatments integer not null,
    revision integer not null,
    save_id varchar(64) not null,
    begun_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    handed_in_at timestamp(6) with time zone,
    returned_at timestamp(6) with time zone,
    passed_at timestamp(6) with time zone,
    unique (enrolment_id, save_id)
);

-- Marks are levels by criterion and critical fails: S1=2 S2=3 !0
create table case_mark (
    id bigint not null primary key,
    case_study_id bigint not null references case_study (id),
    marker_id bigint not null references person (id),
    at timestamp(6) with time zone not null,
    marks varchar(10000) not null,
    points integer,
    most integer,
    is_passed boolean not null,
    words varchar(4000) not null,
    next_step varchar(4000) not null
);
create index case_mark_study on case_mark (case_study_id);
