-- Made by the page for the form, so that a day that is sent twice is planned once. Absent of days planned before there were any, and of
-- those that were cancelled.

alter table osce add column save_id varchar(64);
alter table osce add constraint osce_saved unique (cohort_id, save_id);
