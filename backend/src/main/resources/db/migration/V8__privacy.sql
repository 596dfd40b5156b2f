-- When everything that told who somebody was went away.
alter table person add column erased_at timestamp(6) with time zone;

-- That somebody wants to be erased; an administrator confirms it.
create table erasure_request (
    person_id bigint not null primary key references person (id),
    asked_at timestamp(6) with time zone not null
);

-- What was removed each night because it had been kept long enough.
create table retention_run (
    made_at timestamp(6) with time zone not null primary key,
    audit_entries bigint not null,
    sessions bigint not null,
    messages bigint not null,
    people bigint not null
);

update job set name = 'retention' where name = 'outbox';
