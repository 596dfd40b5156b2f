-- Who was told this week who needs help: once, however many nodes there are.
create table help_digest (
    person_id bigint not null references person (id),
    monday date not null,
    put_at timestamp(6) with time zone not null,
    primary key (person_id, monday)
);
insert into job (name, due_at) values ('help-digest', current_timestamp);
