package org.footing.exchange;

/**
 * A section of {@code my-data.json}: the rows of one statement, whose every parameter is the person. Never a word or a name of
 * anybody else, never a key of a question: {@link GivenResponses} numbers each response as its page did.
 */
enum MyDataSection {
    PERSON(
            """
            select id, username, name, email, issuer, subject, created_at, disabled_at
            from person where id = ?
            """),
    ERASURE_REQUESTS("select asked_at from erasure_request where person_id = ?"),
    RIGHTS(
            """
            select role, scope, scope_id, valid_from, valid_until
            from person_right where person_id = ? order by id
            """),
    SESSIONS(
            """
            select device, created_at, last_seen_at, expires_at
            from session where person_id = ? order by id
            """),
    INVITATIONS(
            """
            select i.name, i.email, i.created_at, i.used_at, g.role, g.scope, g.scope_id
            from invitation i left join invited_grant g on g.invitation_id = i.id where i.used_by = ? order by i.id, g.id
            """),
    PASSWORD_RESETS(
            """
            select created_at, expires_at, used_at
            from password_reset where person_id = ? order by id
            """),
    /** By which calendar programs read what is when; without what it opens with. */
    CALENDAR_LINK("select made_at from calendar_link where person_id = ?"),
    /** By which programs read on behalf of the person; without what they open with. */
    API_TOKENS(
            """
            select name, scopes, made_at, expires_at, last_used_at
            from api_token where person_id = ? order by id
            """),
    ENROLMENTS(
            """
            select e.id, c.name as cohort, c.course_id as course, e.enrolled_at, e.withdrawn_at
            from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = ? order by e.id
            """),
    /** Cohorts of which a group of the identity provider makes the person a student, or did. */
    GROUP_ENTRIES(
            """
            select g.cohort_id as cohort, g.entered_at, g.left_at, g.brought
            from group_entry g where g.person_id = ? order by g.cohort_id
            """),
    STANDINGS(
            """
            select s.enrolment_id as enrolment, s.done_items, s.required_items, s.optional_done, s.active_millis,
                   s.last_visit_at, s.last_item, s.final_mark, s.percent, s.failed_items, s.waiting_items, s.due_at,
                   s.practice_minutes, s.signed_off, s.practicals_passed, s.cases_passed
            from standing s join enrolment e on e.id = s.enrolment_id where e.person_id = ? order by e.id
            """),
    ITEMS(
            """
            select i.enrolment_id as enrolment, i.item_id as item, i.first_visit_at, i.last_report_at, i.active_millis,
                   i.section, i.end_reached_at, i.completed_at, i.attempts, i.mark, i.waits
            from item_progress i join enrolment e on e.id = i.enrolment_id
            where e.person_id = ? order by e.id, i.first_visit_at, i.item_id
            """),
    STUDY_DAYS(
            """
            select d.enrolment_id as enrolment, d.studied_on, d.millis
            from study_day d join enrolment e on e.id = d.enrolment_id
            where e.person_id = ? order by e.id, d.studied_on
            """),
    /** That somebody needed help, and staff put it aside. */
    SIGNALS_ASIDE(
            """
            select a.enrolment_id as enrolment, a.kind, a.put_at, a.aside_until, a.note
            from signal_aside a join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by e.id, a.kind
            """),
    DIGESTS("select monday, put_at from help_digest where person_id = ? order by monday"),
    CONTACTS(
            """
            select c.enrolment_id as enrolment, c.way, c.made_at, c.note
            from contact c join enrolment e on e.id = c.enrolment_id
            where e.person_id = ? order by c.id
            """),
    EXCEPTIONS(
            """
            select x.enrolment_id as enrolment, x.item_id as item, x.kind, x.extension_minutes, x.given_at, x.told,
                   x.reason
            from item_exception x join enrolment e on e.id = x.enrolment_id
            where e.person_id = ? order by e.id, x.item_id, x.kind
            """),
    ALLOWANCES(
            """
            select a.enrolment_id as enrolment, a.quiz_id as quiz, a.factor, a.extra_minutes, a.more_attempts,
                   a.told, a.reason, a.given_at
            from quiz_allowance a join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by e.id, a.quiz_id
            """),
    ATTEMPTS(
            """
            select a.id, a.enrolment_id as enrolment, a.quiz_id as quiz, d.number as edition, a.number, a.started_at, a.deadline,
                   a.submitted_at, a.submitted_by, a.answered, a.mark, a.penalty, a.waived_at, a.waits, a.passed
            from attempt a join enrolment e on e.id = a.enrolment_id join edition d on d.id = a.edition_id
            where e.person_id = ? order by a.id
            """),
    RESPONSES(
            """
            select q.attempt_id as attempt, q.place, q.question_id as question, q.points, q.revision,
                   a.edition_id as in_edition, a.quiz_id as in_quiz, a.seed as in_order, q.response, q.confidence,
                   q.flagged, q.saved_at, q.hint_at, q.checked_at, q.share, q.waits, q.comment, q.marked_at
            from attempt_question q join attempt a on a.id = q.attempt_id join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by a.id, q.place
            """),
    SAVES(
            """
            select v.attempt_id as attempt, v.question_id as question, v.kind, v.revision,
                   a.edition_id as in_edition, a.quiz_id as in_quiz, a.seed as in_order, v.response, v.at
            from response_event v join attempt a on a.id = v.attempt_id join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by v.id
            """),
    MARK_CHANGES(
            """
            select s.attempt_id as attempt, s.question_id as question, s.kind, s.share_before as share_before,
                   s.share_after as share_after, s.reason as words, s.at
            from score_event s join attempt a on a.id = s.attempt_id join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by s.id
            """),
    REGRADES(
            """
            select r.attempt_id as attempt, g.at, r.mark_before, r.mark_after, r.passed_before, r.passed_after
            from regrade_change r join regrade g on g.id = r.regrade_id
            join attempt a on a.id = r.attempt_id join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by g.id, a.id
            """),
    NOTICES(
            """
            select n.enrolment_id as enrolment, n.kind, n.quiz_id as quiz, n.mark_before, n.mark_after, n.created_at, n.seen_at
            from notice n join enrolment e on e.id = n.enrolment_id where e.person_id = ? order by n.id
            """),
    /** Work that waits for somebody who marks it, or did. */
    WAITING(
            """
            select w.kind, w.subject_id as subject, w.part, w.enrolment_id as enrolment, w.item_id as item, w.since, w.ended_at
            from waiting w join enrolment e on e.id = w.enrolment_id where e.person_id = ? order by w.id
            """),
    /** What was said with a mark stands in the responses, as far as it may be told. */
    FEEDBACK(
            """
            select f.kind, f.subject_id as subject, f.part, f.enrolment_id as enrolment, f.item_id as item, f.asks_again,
                   case when f.asks_again = true then f.words else null end as to_change, f.next_step, f.given_at, f.read_at
            from feedback f join enrolment e on e.id = f.enrolment_id
            where e.person_id = ? and f.given_at is not null order by f.id
            """),
    FEEDBACK_MAIL("select since from feedback_mail where person_id = ?"),
    REMARKS(
            """
            select r.kind, r.subject_id as subject, r.part, r.quote, r.x, r.y, r.seconds, r.words as said, r.at
            from remark r join enrolment e on e.id = r.enrolment_id
            where e.person_id = ? and exists (select 1 from feedback f where f.kind = r.kind
                and f.subject_id = r.subject_id and f.part = r.part and f.given_at >= r.at) order by r.id
            """),
    /** On the work of others. */
    FEEDBACK_GIVEN(
            "select f.kind, f.item_id as item, f.changed_at, f.given_at from feedback f where f.author_id = ? order by f.id"),
    REMARKS_MADE("select r.kind, r.at from remark r where r.author_id = ? order by r.id"),
    SAVED_COMMENTS(
            """
            select s.course_id as course, s.words as said, s.is_shared as shared, s.saved_at
            from saved_comment s where s.owner_id = ? order by s.id
            """),
    /** To the person alone. */
    LETTERS(
            """
            select a.course_id as course, a.title, a.text as said, a.written_at, a.edited_at
            from announcement a where a.person_id = ? order by a.id
            """),
    ANNOUNCED(
            """
            select a.course_id as course, a.cohort_id as cohort, a.title, a.text as said, a.until_day, a.written_at, a.edited_at
            from announcement a where a.author_id = ? order by a.id
            """),
    ANNOUNCEMENTS_READ(
            """
            select r.announcement_id as announcement, r.read_at
            from announcement_reading r where r.person_id = ? order by r.announcement_id
            """),
    QUESTIONS_ASKED(
            """
            select q.id, q.course_id as course, q.lesson_id as lesson, q.title, q.text as said, q.written_at, q.edited_at, q.hidden_at
            from lesson_question q where q.author_id = ? order by q.id
            """),
    QUESTIONS_ANSWERED(
            """
            select a.question_id as question, a.text as said, a.written_at, a.edited_at, a.hidden_at
            from lesson_answer a where a.author_id = ? order by a.id
            """),
    QUESTIONS_READ(
            """
            select r.question_id as question, r.read_at
            from question_reading r where r.person_id = ? order by r.question_id
            """),
    /** Of what others wrote. */
    REPORTED(
            """
            select r.question_id as question, r.reason, r.reported_at, r.settled_at
            from post_report r where r.reporter_id = ? order by r.id
            """),
    MAIL_CHOICES("select kind, is_wanted as wanted, chosen_at from mail_choice where person_id = ? order by kind"),
    LOGBOOK(
            """
            select l.id, l.enrolment_id as enrolment, l.starts_at, l.ends_at, l.venue, l.client_code, l.category, l.techniques,
                   l.pressure, l.supervised_by, l.notes, l.confirmed_at, l.returned_at, l.removed_at
            from logbook_entry l join enrolment e on e.id = l.enrolment_id where e.person_id = ? order by l.id
            """),
    /** With what the entry said until then. */
    LOGBOOK_CHANGES(
            """
            select c.entry_id as entry, c.act, c.at, c.reason, c.starts_at, c.ends_at, c.venue, c.client_code, c.category,
                   c.techniques, c.pressure, c.supervised_by, c.notes
            from logbook_change c join logbook_entry l on l.id = c.entry_id join enrolment e on e.id = l.enrolment_id
            where e.person_id = ? order by c.id
            """),
    ATTENDANCE(
            """
            select a.enrolment_id as enrolment, m.starts_at, m.ends_at, m.place, m.topic, a.state, a.reason, a.made_up_on
            from attendance a join meeting m on m.id = a.meeting_id join enrolment e on e.id = a.enrolment_id
            where e.person_id = ? order by m.starts_at, a.id
            """),
    CLIENTS(
            """
            select c.code, c.enrolment_id as enrolment, c.given_on, c.purpose, c.photographs, c.kept_until, c.ended_at
            from client c join enrolment e on e.id = c.enrolment_id where e.person_id = ? order by c.id
            """),
    TREATMENT_RECORDS(
            """
            select r.id, r.enrolment_id as enrolment, c.code as client, r.answers, r.outcome, r.begun_at, r.changed_at,
                   r.finished_at, r.comment as tutor_said
            from treatment_record r join client c on c.id = r.client_id join enrolment e on e.id = r.enrolment_id
            where e.person_id = ? order by r.id
            """),
    CASE_STUDIES(
            """
            select s.id, s.enrolment_id as enrolment, c.code as client, s.answers, s.treatments, s.begun_at, s.changed_at,
                   s.handed_in_at, s.returned_at, s.passed_at
            from case_study s join client c on c.id = s.client_id join enrolment e on e.id = s.enrolment_id
            where e.person_id = ? order by s.id
            """),
    CASE_MARKS(
            """
            select m.case_study_id as case_study, m.at, m.marks, m.points, m.most, m.is_passed as passed, m.words as said, m.next_step
            from case_mark m join case_study s on s.id = m.case_study_id join enrolment e on e.id = s.enrolment_id
            where e.person_id = ? order by m.id
            """),
    SIGN_OFFS(
            """
            select o.enrolment_id as enrolment, o.competency, o.observed_on, o.note, o.at, o.struck_at, o.strike_reason
            from observation o join enrolment e on e.id = o.enrolment_id where e.person_id = ? order by o.id
            """),
    /** Of others. */
    CASES_MARKED(
            """
            select m.at, m.is_passed as passed from case_mark m where m.marker_id = ? order by m.id
            """),
    /** Of others. */
    OBSERVED(
            """
            select o.competency, o.observed_on, o.at from observation o where o.observer_id = ? order by o.id
            """),
    /** Once their result counts. */
    PRACTICALS(
            """
            select p.id, p.enrolment_id as enrolment, p.rubric, p.technique, p.held_on, p.points, p.most, p.is_passed as passed,
                   p.settled_at, p.reconcile_reason, p.reversed_at, p.reversal_reason, s.judgement, s.student_signature
            from practical p join practical_sheet s on s.practical_id = p.id join enrolment e on e.id = p.enrolment_id
            where e.person_id = ? and p.settled_at is not null order by p.id, s.place
            """),
    /** Of others. */
    PRACTICALS_MARKED(
            """
            select p.rubric, p.held_on, s.begun_at, s.finished_at, s.assessor_signature
            from practical_sheet s join practical p on p.id = s.practical_id where s.assessor_id = ? order by s.id
            """),
    OSCES(
            """
            select c.enrolment_id as enrolment, o.title, o.starts_at, c.place, o.cancelled_at
            from osce_candidate c join osce o on o.id = c.osce_id join enrolment e on e.id = c.enrolment_id
            where e.person_id = ? order by o.starts_at, c.id
            """),
    SAMPLES_CHECKED(
            """
            select s.at, s.is_agreed as agreed, s.words as said from sample_check s where s.verifier_id = ? order by s.id
            """),
    CERTIFICATES(
            """
            select c.serial, c.enrolment_id as enrolment, c.holder as name, c.name_shown, c.course_id as course, c.title,
                   c.edition_number as edition, c.started_on, c.completed_on, c.online_minutes, c.hands_on_minutes,
                   c.class_minutes, c.mark, c.valid_until, c.issued_at, c.revoked_at, c.revoke_reason
            from certificate c join enrolment e on e.id = c.enrolment_id where e.person_id = ? order by c.id
            """),
    /** In the logbooks of others. */
    LOGBOOKS_OF_OTHERS(
            """
            select c.act, c.at
            from logbook_change c join logbook_entry l on l.id = c.entry_id join enrolment e on e.id = l.enrolment_id
            where c.person_id = ? and e.person_id <> c.person_id order by c.id
            """),
    FILES(
            """
            select id, name as given_as, purpose, purpose_id, file_name, media_type, bytes, caption, uploaded_at
            from upload where person_id = ? order by id
            """),
    /** What has come of them goes after a day. */
    FILES_ON_THEIR_WAY(
            """
            select purpose, purpose_id, file_name, caption, bytes, received, begun_at
            from unfinished_upload where person_id = ? order by id
            """),
    WRITTEN(
            """
            select d.course_id as course, w.path, w.revision, w.changed_at
            from draft_document w join draft d on d.id = w.draft_id where w.changed_by = ? order by d.course_id, w.path
            """),
    /** Courses that the person has changed something of since they were published last. */
    WRITING(
            """
            select d.course_id as course
            from draft_writer w join draft d on d.id = w.draft_id where w.person_id = ? order by d.course_id
            """),
    AGREED(
            """
            select d.course_id as course, r.version, e.number as edition, r.at
            from draft_review r join draft d on d.id = r.draft_id left join edition e on e.id = r.edition_id
            where r.person_id = ? order by r.at, d.course_id
            """),
    /** What was done to an attempt stands in the changes of its marks, as far as it may be told. */
    ABOUT_YOU(
            """
            select x.at, x.action, x.subject,
                   case when x.subject like 'attempt %' then null else x.detail end as detail
            from audit_entry x
            where x.about_id = ? order by x.id
            """),
    /** What it was done to may be somebody else. */
    BY_YOU("select at, action from audit_entry where actor_id = ? order by id");

    final String sql;

    MyDataSection(String sql) {
        this.sql = sql;
    }

    /** Its name in the file: {@code markChanges}. */
    String key() {
        return MyDataColumn.camelCase(name());
    }
}
