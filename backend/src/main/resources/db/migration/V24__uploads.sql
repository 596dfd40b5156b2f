-- Files that come piece by piece, what they show in words, and pictures that stand for them on a page.

alter table upload add column caption varchar(300) default '' not null;
-- How many pictures stand for it: one of a photograph, one for each of the first pages of a PDF.
alter table upload add column pages integer default 0 not null;
create index upload_purpose on upload (purpose, purpose_id);

create table page_image (
    upload_id bigint not null references upload (id),
    n integer not null,
    sha256 varchar(64) not null references stored_file (sha256),
    primary key (upload_id, n)
);
create index page_image_sha256 on page_image (sha256);

-- What has come so far of a file that is on its way.
create sequence unfinished_upload_seq start with 1 increment by 50;
create table unfinished_upload (
    id bigint not null primary key,
    name varchar(64) not null unique,
    person_id bigint not null references person (id),
    purpose varchar(20) not null,
    purpose_id bigint not null,
    part varchar(64) not null,
    caption varchar(300) not null,
    file_name varchar(200) not null,
    bytes bigint not null,
    received bigint not null,
    begun_at timestamp(6) with time zone not null
);
create index unfinished_upload_person on unfinished_upload (person_id);
create table unfinished_piece (
    upload_id bigint not null references unfinished_upload (id),
    first_byte bigint not null,
    bytes bytea not null,
    primary key (upload_id, first_byte)
);

insert into job (name, due_at) values ('unfinished-uploads', current_timestamp);
-- What nobody has agreed to be kept any longer, photographs too, goes by a job that stood in no table.
insert into job (name, due_at) select 'consents-over', current_timestamp
where not exists (select 1 from job where name = 'consents-over');
