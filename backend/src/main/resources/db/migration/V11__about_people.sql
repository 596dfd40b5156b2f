-- Whom an entry of the audit trail is about: names change, are a part of others' and go when somebody is erased.
alter table audit_entry add column about_id bigint references person (id);
create index audit_entry_about on audit_entry (about_id);

update audit_entry set about_id = (select p.id from person p where p.username = audit_entry.subject)
where action in ('account.linked', 'account.unlinked', 'data.exported', 'erasure.asked', 'erasure.withdrawn', 'password.changed',
    'password.link', 'password.reset', 'person.changed', 'person.disabled', 'person.enabled', 'person.erased', 'right.given',
    'right.withdrawn', 'student.enrolled', 'student.withdrawn');

update audit_entry set about_id = (
    select e.person_id from enrolment e where e.id = cast(substring(audit_entry.subject, 11) as bigint))
where action in ('item.exempt', 'item.opened', 'quiz.allowance') and subject like 'enrolment %';

update audit_entry set about_id = (
    select e.person_id from attempt a join enrolment e on e.id = a.enrolment_id
    where a.id = cast(substring(audit_entry.subject, 9) as bigint))
where action in ('penalty.waived', 'response.accepted', 'response.marked') and subject like 'attempt %';

-- Who was invited had no account yet and stands here as the inviter called them: known where no other invitation can be meant.
update audit_entry set about_id = (
    select max(i.used_by) from invitation i
    where i.name = audit_entry.subject and i.invited_by = audit_entry.actor_id and i.created_at = audit_entry.at
    having count(*) = 1)
where action = 'person.invited';
update audit_entry set about_id = (
    select max(i.used_by) from invitation i
    where i.name = audit_entry.subject and i.created_at <= audit_entry.at and (i.used_at is null or i.used_at >= audit_entry.at)
    having count(*) = 1)
where action = 'invitation.renewed';
update audit_entry set subject = (select p.username from person p where p.id = audit_entry.about_id)
where action in ('person.invited', 'invitation.renewed') and about_id is not null;

-- Absent when the person asked for it themselves, by mail.
alter table password_reset add column made_by bigint references person (id);

alter table retention_run add column invitations bigint default 0 not null;
