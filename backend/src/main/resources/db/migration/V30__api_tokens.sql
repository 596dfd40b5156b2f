-- By which programs read on somebody's behalf, for a while.
create table api_token (
    id bigint not null primary key,
    person_id bigint not null references person (id),
    name varchar(100) not null,
    scopes varchar(200) not null,
    token_hash varchar(64) not null unique,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone
);
create sequence api_token_seq start with 1 increment by 50;
create index api_token_person on api_token (person_id);
