create sequence offer_seq start with 1 increment by 50;
create sequence folder_fault_seq start with 1 increment by 50;

-- A course as it came with a version of the program, or stood in the school's folder. Of one course one waits for an answer: TRUE, or
-- null once it was answered. The last that was answered keeps its documents: the next is compared with them.
create table offer (
    id bigint not null primary key,
    course_id varchar(64) not null,
    origin varchar(10) not null,
    title varchar(300) not null,
    hash varchar(64) not null,
    came_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    waiting boolean,
    unique (course_id, waiting)
);
create table offer_file (
    offer_id bigint not null references offer (id) on delete cascade,
    path varchar(500) not null,
    sha256 varchar(64) not null references stored_file (sha256),
    primary key (offer_id, path)
);
create index offer_file_file on offer_file (sha256);

-- What keeps a course of the school's folder from being taken.
create table folder_fault (
    id bigint not null primary key,
    folder varchar(500) not null,
    path varchar(1000) not null,
    line integer not null,
    wrong varchar(2000) not null,
    mend varchar(2000) not null
);

insert into job (name, due_at) values ('origins', current_timestamp);
