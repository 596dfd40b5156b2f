-- Hours of practice that students log and others vouch for.

create sequence logbook_entry_seq start with 1 increment by 50;
create sequence logbook_change_seq start with 1 increment by 50;
create sequence supervisor_seq start with 1 increment by 50;
create sequence confirmation_code_seq start with 1 increment by 50;

-- Who supervises at a placement, has no account, and confirms by a PIN.
create table supervisor (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    name varchar(100) not null,
    place varchar(200) not null,
    pin_hash varchar(200) not null,
    failures integer not null,
    made_by bigint not null references person (id),
    made_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index supervisor_cohort on supervisor (cohort_id);

-- Technique ids stand between commas. The save id is made by the page: the same form sent twice is one entry.
create table logbook_entry (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    venue varchar(200) not null,
    client_code varchar(20) not null,
    category varchar(64) not null,
    techniques varchar(4000) not null,
    pressure integer not null,
    supervised_by varchar(100) not null,
    notes varchar(2000) not null,
    revision integer not null,
    save_id varchar(64) not null,
    confirmed_at timestamp(6) with time zone,
    confirmed_by bigint references person (id),
    supervisor_id bigint references supervisor (id),
    returned_at timestamp(6) with time zone,
    removed_at timestamp(6) with time zone,
    unique (enrolment_id, save_id)
);
create index logbook_entry_enrolment on logbook_entry (cohort_id, enrolment_id, starts_at);

-- What became of an entry, and what it said until then. Nothing is ever changed here but what an erasure takes away.
create table logbook_change (
    id bigint not null primary key,
    entry_id bigint not null references logbook_entry (id),
    act varchar(20) not null,
    at timestamp(6) with time zone not null,
    person_id bigint references person (id),
    supervisor_id bigint references supervisor (id),
    reason varchar(1000) not null,
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    venue varchar(200) not null,
    client_code varchar(20) not null,
    category varchar(64) not null,
    techniques varchar(4000) not null,
    pressure integer not null,
    supervised_by varchar(100) not null,
    notes varchar(2000) not null
);
create index logbook_change_entry on logbook_change (entry_id, id);

-- Shown on a student's phone, opened on the phone of whoever supervised them.
create table confirmation_code (
    id bigint not null primary key,
    token_hash varchar(64) not null unique,
    entry_id bigint not null references logbook_entry (id),
    revision integer not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    failures integer not null
);
create index confirmation_code_entry on confirmation_code (entry_id);
