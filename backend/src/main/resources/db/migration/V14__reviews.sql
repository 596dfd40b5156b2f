-- Whether somebody who wrote none of the changes has to agree before a draft is published.
alter table draft add column second_eyes boolean default false not null;

-- Who has changed something in a draft since it was published last.
create table draft_writer (
    draft_id bigint not null references draft (id),
    person_id bigint not null references person (id),
    primary key (draft_id, person_id)
);
insert into draft_writer (draft_id, person_id)
select distinct w.draft_id, w.changed_by
from (select draft_id, changed_by, changed_at from draft_document
      union select draft_id, changed_by, changed_at from draft_revision) w
join draft d on d.id = w.draft_id
left join edition e on e.id = d.edition_id
where w.changed_by is not null and (e.id is null or w.changed_at > e.published_at);

-- That somebody has read a version of a draft and agrees; the edition once it was published.
create table draft_review (
    draft_id bigint not null references draft (id),
    version integer not null,
    person_id bigint not null references person (id),
    at timestamp(6) with time zone not null,
    edition_id bigint references edition (id),
    primary key (draft_id, version, person_id)
);
create index draft_review_edition on draft_review (edition_id);

-- Which edition of its course a standing was summed over: a cohort of many students moves before all of them are summed anew.
alter table standing add column edition_id bigint references edition (id);
update standing set edition_id = (select c.edition_id from cohort c where c.id = standing.cohort_id);
alter table standing alter column edition_id set not null;
insert into job (name, due_at) values ('standings', current_timestamp);
