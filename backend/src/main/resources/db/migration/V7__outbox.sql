create sequence outbox_message_seq start with 1 increment by 50;

-- What is to be sent to another system after the commit that decided it.
create table outbox_message (
    id bigint not null primary key,
    kind varchar(40) not null,
    about varchar(200) not null,
    -- TRUE while it may be sent, else NULL: so there is one at most, and a newer one takes its place.
    waits boolean,
    -- Blank once it is sent or given up: it may hold a link that opens something.
    payload varchar(100000) not null,
    revision integer not null,
    created_at timestamp(6) with time zone not null,
    -- NULL as long as the transaction that puts it has not committed.
    due_at timestamp(6) with time zone,
    leased_until timestamp(6) with time zone,
    attempts integer not null,
    last_error varchar(1000),
    sent_at timestamp(6) with time zone,
    given_up_at timestamp(6) with time zone,
    unique (kind, about, waits)
);
create index outbox_message_due on outbox_message (waits, due_at);

-- A kind of message whose deliveries fail: how many in a row, and until when none is tried.
create table outbox_breaker (
    kind varchar(40) not null primary key,
    failures integer not null,
    waits_until timestamp(6) with time zone
);

insert into job (name, due_at) values ('outbox', current_timestamp);
