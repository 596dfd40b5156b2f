-- Runs unchanged on H2 and on PostgreSQL. Sequences step by 50: Hibernate's pooled ids.

create sequence person_seq start with 1 increment by 50;
create sequence person_right_seq start with 1 increment by 50;
create sequence session_seq start with 1 increment by 50;
create sequence invitation_seq start with 1 increment by 50;
create sequence audit_entry_seq start with 1 increment by 50;
create sequence edition_seq start with 1 increment by 50;
create sequence cohort_seq start with 1 increment by 50;
create sequence enrolment_seq start with 1 increment by 50;

-- One row: the school this installation belongs to.
create table school (
    id bigint not null primary key,
    name varchar(200) not null,
    time_zone varchar(64) not null,
    sample boolean not null,
    known_passwords boolean not null,
    signing_key bytea not null
);

create table person (
    id bigint not null primary key,
    username varchar(100) not null unique,
    name varchar(200) not null,
    password_hash varchar(200),
    issuer varchar(300),
    subject varchar(200),
    created_at timestamp(6) with time zone not null,
    disabled_at timestamp(6) with time zone,
    unique (issuer, subject)
);

-- "right" is a word of SQL.
create table person_right (
    id bigint not null primary key,
    person_id bigint not null references person (id),
    role varchar(20) not null,
    scope varchar(10) not null,
    scope_id varchar(64),
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone,
    given_by bigint references person (id)
);
create index person_right_person on person_right (person_id);

create table session (
    id bigint not null primary key,
    person_id bigint not null references person (id),
    token_hash varchar(64) not null unique,
    device varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

create table throttle (
    subject varchar(200) not null primary key,
    failures integer not null,
    since timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null
);

create table invitation (
    id bigint not null primary key,
    token_hash varchar(64) not null unique,
    role varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    used_by bigint references person (id)
);

create table audit_entry (
    id bigint not null primary key,
    at timestamp(6) with time zone not null,
    actor_id bigint references person (id),
    action varchar(60) not null,
    subject varchar(200) not null,
    detail varchar(4000) not null
);
create index audit_entry_at on audit_entry (at);

-- Content-addressed: the same picture in ten editions stands here once.
create table stored_file (
    sha256 varchar(64) not null primary key,
    bytes bigint not null
);
create table file_chunk (
    sha256 varchar(64) not null references stored_file (sha256),
    n integer not null,
    bytes bytea not null,
    primary key (sha256, n)
);

create table edition (
    id bigint not null primary key,
    course_id varchar(64) not null,
    number integer not null,
    title varchar(300) not null,
    origin varchar(10) not null,
    hash varchar(64) not null,
    published_at timestamp(6) with time zone not null,
    published_by bigint references person (id),
    unique (course_id, number)
);
create table edition_file (
    edition_id bigint not null references edition (id),
    path varchar(500) not null,
    sha256 varchar(64) not null references stored_file (sha256),
    primary key (edition_id, path)
);

create table cohort (
    id bigint not null primary key,
    name varchar(200) not null,
    centre varchar(200),
    course_id varchar(64) not null,
    edition_id bigint not null references edition (id),
    starts_on date not null,
    ends_on date,
    time_zone varchar(64) not null,
    scheduled boolean not null
);
create index cohort_course on cohort (course_id);

-- Days after the cohort's start on which an item opens; an item without a row opens with the cohort.
create table scheduled_opening (
    cohort_id bigint not null references cohort (id),
    item_id varchar(64) not null,
    day_offset integer not null,
    primary key (cohort_id, item_id)
);

create table enrolment (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    person_id bigint not null references person (id),
    enrolled_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone,
    has_exceptions boolean not null,
    unique (cohort_id, person_id)
);
create index enrolment_person on enrolment (person_id);

-- What one student may, apart from the cohort: an item opened early, or not asked of them.
create table item_exception (
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    item_id varchar(64) not null,
    kind varchar(10) not null,
    given_by bigint not null references person (id),
    given_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    primary key (cohort_id, enrolment_id, item_id, kind)
);

create table item_progress (
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    item_id varchar(64) not null,
    first_visit_at timestamp(6) with time zone not null,
    last_report_at timestamp(6) with time zone not null,
    active_millis bigint not null,
    section varchar(400),
    end_reached_at timestamp(6) with time zone,
    completed_at timestamp(6) with time zone,
    completed_by bigint references person (id),
    primary key (cohort_id, enrolment_id, item_id)
);
create index item_progress_enrolment on item_progress (enrolment_id);

-- Where one enrolment stands: a sum that can be made again from the rows above.
create table standing (
    cohort_id bigint not null references cohort (id),
    enrolment_id bigint not null references enrolment (id),
    done_weight integer not null,
    required_weight integer not null,
    done_items integer not null,
    required_items integer not null,
    optional_done integer not null,
    active_millis bigint not null,
    last_visit_at timestamp(6) with time zone,
    last_item varchar(64),
    last_section varchar(400),
    primary key (cohort_id, enrolment_id)
);
create index standing_enrolment on standing (enrolment_id);
