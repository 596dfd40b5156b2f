-- The ids of the last saves of a draft, newest first, between spaces: the same save sent twice is one.

alter table treatment_record add column saves varchar(600) default '' not null;
alter table case_study add column saves varchar(600) default '' not null;
