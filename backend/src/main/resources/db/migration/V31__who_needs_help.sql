-- Who needs help: how long somebody studied on a day, signals that were put aside, and that somebody was spoken to.
create table study_day (
    cohort_id bigint not null,
    enrolment_id bigint not null,
    studied_on date not null,
    millis bigint not null,
    primary key (cohort_id, enrolment_id, studied_on),
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade
);

create table signal_aside (
    cohort_id bigint not null,
    enrolment_id bigint not null,
    kind varchar(20) not null,
    aside_until timestamp(6) with time zone not null,
    note varchar(1000) not null,
    put_by bigint not null references person (id),
    put_at timestamp(6) with time zone not null,
    primary key (cohort_id, enrolment_id, kind),
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade
);

create table contact (
    id bigint not null primary key,
    cohort_id bigint not null,
    enrolment_id bigint not null,
    way varchar(20) not null,
    note varchar(2000) not null,
    made_by bigint not null references person (id),
    made_at timestamp(6) with time zone not null,
    save_id varchar(64) not null,
    unique (enrolment_id, save_id),
    foreign key (cohort_id, enrolment_id) references enrolment (cohort_id, id) on update cascade
);
create sequence contact_seq start with 1 increment by 50;
create index contact_of_enrolment on contact (cohort_id, enrolment_id);
