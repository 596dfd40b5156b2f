create sequence draft_seq start with 1 increment by 50;
create sequence draft_revision_seq start with 1 increment by 50;

-- A course as it is being written. Its version counts every change of any of its documents.
create table draft (
    id bigint not null primary key,
    course_id varchar(64) not null unique,
    edition_id bigint references edition (id),
    version integer not null,
    begun_at timestamp(6) with time zone not null,
    begun_by bigint references person (id)
);

-- What a document holds is a file of the store, or a text that stands here since it was typed; neither once it was removed.
create table draft_document (
    draft_id bigint not null references draft (id),
    path varchar(500) not null,
    sha256 varchar(64) references stored_file (sha256),
    text varchar(1000000),
    revision integer not null,
    save_id varchar(64),
    changed_at timestamp(6) with time zone not null,
    changed_by bigint references person (id),
    moved_to varchar(500),
    primary key (draft_id, path)
);
create index draft_document_file on draft_document (sha256);

-- What a document held before: what two people wrote at once is joined from where both began.
create table draft_revision (
    id bigint not null primary key,
    draft_id bigint not null references draft (id),
    path varchar(500) not null,
    revision integer not null,
    sha256 varchar(64) references stored_file (sha256),
    text varchar(1000000),
    changed_at timestamp(6) with time zone not null,
    changed_by bigint references person (id)
);
create index draft_revision_place on draft_revision (draft_id, path, revision);
create index draft_revision_file on draft_revision (sha256);
create index draft_revision_at on draft_revision (changed_at);

-- Why it was published, for whoever reads the history.
alter table edition add column reason varchar(1000);
