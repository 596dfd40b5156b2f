-- People come by invitation, set a forgotten password by a link, and their school says what it is called and how it sends mail.

create sequence invited_grant_seq start with 1 increment by 50;
create sequence password_reset_seq start with 1 increment by 50;

-- In small letters; several people may have none.
alter table person add column email varchar(254);
alter table person add constraint person_email unique (email);

alter table invitation add column name varchar(200);
alter table invitation add column email varchar(254);
alter table invitation add column invited_by bigint references person (id);
alter table invitation add column withdrawn_at timestamp(6) with time zone;

-- What whoever accepts will be. A student of a cohort is enrolled in it.
create table invited_grant (
    id bigint not null primary key,
    invitation_id bigint not null references invitation (id) on delete cascade,
    role varchar(20) not null,
    scope varchar(10) not null,
    scope_id varchar(64)
);
create index invited_grant_invitation on invited_grant (invitation_id);
insert into invited_grant (id, invitation_id, role, scope) select -id, id, role, 'SCHOOL' from invitation;
alter table invitation drop column role;

create table password_reset (
    id bigint not null primary key,
    token_hash varchar(64) not null unique,
    person_id bigint not null references person (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
create index password_reset_person on password_reset (person_id);

-- The revision goes up with every change of the settings: who saves says which one they had before them.
alter table school add column postal_address varchar(1000) default '' not null;
alter table school add column logo varchar(64) references stored_file (sha256);
alter table school add column revision integer default 0 not null;

-- One row when there is a mail server. The password is sealed with a key that the database does not hold.
create table mail_server (
    id bigint not null primary key,
    host varchar(253) not null,
    port integer not null,
    security varchar(10) not null,
    username varchar(254) not null,
    sealed_password varchar(1000) not null,
    sender varchar(254) not null
);
