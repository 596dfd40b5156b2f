-- Cohorts are looked after: changed, archived, joined by a link, by a table and by groups; a student moves with all they did.

alter table cohort add column archived_at timestamp(6) with time zone;
alter table cohort add column archived_by bigint references person (id);
alter table cohort add column revision integer default 0 not null;

-- What a student did names the cohort and the enrolment. These keys say that it is the cohort of that enrolment, and carry the rows
-- along when the enrolment moves to another cohort: nothing can be left behind. (ADR 0022)
alter table enrolment add constraint enrolment_place unique (cohort_id, id);
alter table item_exception add constraint item_exception_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table item_progress add constraint item_progress_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table standing add constraint standing_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table quiz_allowance add constraint quiz_allowance_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table attempt add constraint attempt_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table logbook_entry add constraint logbook_entry_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table waiting add constraint waiting_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table feedback add constraint feedback_place
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade;
alter table attempt add constraint attempt_row unique (cohort_id, id);
create index regrade_change_attempt on regrade_change (cohort_id, attempt_id);
alter table regrade_change add constraint regrade_change_place
    foreign key (cohort_id, attempt_id) references attempt (cohort_id, id) on update cascade;

-- Whoever holds the link can become a student of the cohort: until a day, and so many.
create sequence join_link_seq start with 1 increment by 50;
create table join_link (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    token_hash varchar(64) not null unique,
    made_by bigint not null references person (id),
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    most_uses integer not null,
    uses integer not null,
    revoked_at timestamp(6) with time zone
);
create index join_link_cohort on join_link (cohort_id);

-- Of somebody who comes by a link and has no account yet.
alter table invitation add column join_link_id bigint references join_link (id);

-- Members of a group of the identity provider are students of the cohort.
create table cohort_group (
    cohort_id bigint not null references cohort (id),
    name varchar(300) not null,
    made_by bigint not null references person (id),
    made_at timestamp(6) with time zone not null,
    primary key (cohort_id, name)
);

-- That a group named somebody, whether that made them a student, and when it named them no more. What staff decided of them stands.
create table group_entry (
    cohort_id bigint not null references cohort (id),
    person_id bigint not null references person (id),
    entered_at timestamp(6) with time zone not null,
    brought boolean not null,
    left_at timestamp(6) with time zone,
    primary key (cohort_id, person_id)
);
create index group_entry_person on group_entry (person_id);

-- A table of people to be enrolled, and how far that is. What it says of each is worked out anew each time.
create sequence enrolment_list_seq start with 1 increment by 50;
create table enrolment_list (
    id bigint not null primary key,
    cohort_id bigint not null references cohort (id),
    made_by bigint not null references person (id),
    made_at timestamp(6) with time zone not null,
    words varchar(1000000) not null,
    origin varchar(300) not null,
    row_count integer not null,
    done_count integer not null,
    enrolled integer not null,
    returned integer not null,
    invited integer not null,
    unchanged integer not null,
    refused integer not null,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone
);
create index enrolment_list_cohort on enrolment_list (cohort_id);

insert into job (name, due_at) values ('enrolment-lists', current_timestamp);
