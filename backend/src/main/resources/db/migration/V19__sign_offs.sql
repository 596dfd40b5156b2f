-- What students were seen to do, and what verifiers found when they looked at a sample.

create sequence observation_seq start with 1 increment by 50;
create sequence sample_check_seq start with 1 increment by 50;

create table observation (
    id bigint not null primary key,
    enrolment_id bigint not null references enrolment (id),
    competency varchar(64) not null,
    observed_on date not null,
    observer_id bigint not null references person (id),
    note varchar(500) not null,
    at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone,
    struck_by bigint references person (id),
    strike_reason varchar(1000) not null
);
create index observation_enrolment on observation (enrolment_id);

create table sample_check (
    id bigint not null primary key,
    observation_id bigint not null unique references observation (id),
    verifier_id bigint not null references person (id),
    at timestamp(6) with time zone not null,
    is_agreed boolean not null,
    words varchar(1000) not null
);
