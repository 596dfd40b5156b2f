-- What students have completed, as it was on the day; and the keys that badges are signed with.

create sequence certificate_seq start with 1 increment by 50;
create sequence badge_key_seq start with 1 increment by 50;

-- The holder's name goes with an erasure; the rest stays, so that a serial can be checked for as long as there is a school. Of one
-- enrolment any number can be revoked, and one stands: TRUE, or NULL once it was revoked.
create table certificate (
    id bigint not null primary key,
    serial varchar(16) not null unique,
    enrolment_id bigint not null references enrolment (id),
    holder varchar(100) not null,
    name_shown boolean not null,
    course_id varchar(64) not null,
    title varchar(300) not null,
    edition_number integer not null,
    school varchar(1000) not null,
    centre varchar(200) not null,
    tutors varchar(1000) not null,
    started_on date not null,
    completed_on date not null,
    online_minutes integer not null,
    hands_on_minutes integer not null,
    class_minutes integer not null,
    mark varchar(200),
    valid_until date,
    issued_at timestamp(6) with time zone not null,
    issued_by bigint not null references person (id),
    standing boolean,
    revoked_at timestamp(6) with time zone,
    revoked_by bigint references person (id),
    revoke_reason varchar(1000) not null,
    unique (enrolment_id, standing)
);

-- The private half is sealed with a key that is not in the database.
create table badge_key (
    id bigint not null primary key,
    public_key varchar(1000) not null,
    private_key varchar(1000) not null,
    made_at timestamp(6) with time zone not null
);
