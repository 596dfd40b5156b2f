-- Whom students treat, by code, what they agreed to, and what was written of each treatment.

create sequence client_seq start with 1 increment by 50;
create sequence treatment_record_seq start with 1 increment by 50;

create table client (
    id bigint not null primary key,
    enrolment_id bigint not null references enrolment (id),
    code varchar(20) not null,
    given_on date not null,
    purpose varchar(500) not null,
    photographs boolean not null,
    kept_until date not null,
    ended_at timestamp(6) with time zone,
    unique (enrolment_id, code)
);

-- Answers are a JSON object of strings, by the ids of the form's fields.
create table treatment_record (
    id bigint not null primary key,
    enrolment_id bigint not null references enrolment (id),
    client_id bigint not null references client (id),
    answers varchar(1000000) not null,
    outcome varchar(20) not null,
    revision integer not null,
    save_id varchar(64) not null,
    begun_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    comment varchar(1000) not null,
    commented_by bigint references person (id),
    unique (enrolment_id, save_id)
);
create index treatment_record_client on treatment_record (client_id);
