package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Practice.Competency;
import org.footing.course.Quiz;
import org.footing.course.Rubric;
import org.footing.practical.Practical;
import org.footing.practice.Attendance;
import org.footing.practice.CaseStudy;
import org.footing.practice.LogbookEntry;
import org.footing.practice.Observation;
import org.footing.practice.TreatmentRecord;
import org.footing.progress.Certificate;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;
import org.footing.web.page.Durations;
import org.footing.web.page.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What one student did in a course, and what was done for them, gathered from where each stands. What somebody wrote for a client or for
 * themselves is not in it: only that they did.
 */
final class Timeline {

    private static final ReportMessages WORDS = MessageBundles.get(ReportMessages.class);

    /** @param href where it is to be looked at; empty where that is nowhere */
    record Event(Instant at, String words, String href) {}

    private final Course course;
    private final List<Event> events = new ArrayList<>();

    private Timeline(Course course) {
        this.course = course;
    }

    /** The newest first. */
    static List<Event> of(Enrolment student, Course course, Journey journey, Collection<Attempt> attempts) {
        var timeline = new Timeline(course);
        timeline.add(student.enrolledAt, WORDS.enrolled());
        timeline.add(student.withdrawnAt, WORDS.leftIt());
        course.lessons().forEach(lesson -> journey.with(lesson).ifPresent(known -> timeline.addLesson(lesson, known)));
        attempts.forEach(timeline::addAttempt);
        if (course.asksPractice()) {
            timeline.addPractice(student);
        }
        Certificate.of(student).forEach(timeline::addCertificate);
        // Of what happened at once, what follows from the other comes first, too.
        Collections.reverse(timeline.events);
        timeline.events.sort(Comparator.comparing(Event::at).reversed());
        return List.copyOf(timeline.events);
    }

    private void add(@Nullable Instant at, String words) {
        add(at, words, "");
    }

    private void add(@Nullable Instant at, String words, String href) {
        if (at != null) {
            events.add(new Event(at, words, href));
        }
    }

    private void addLesson(Lesson lesson, ItemProgress progress) {
        add(progress.firstVisitAt, WORDS.lessonBegun(lesson.title()));
        add(progress.completedAt, WORDS.lessonDone(lesson.title()));
    }

    private void addAttempt(Attempt attempt) {
        var quiz = course.quiz(attempt.quizId);
        var title = quiz.map(Quiz::title).orElse(attempt.quizId);
        add(attempt.startedAt, WORDS.quizBegun(title, attempt.number));
        var result = result(attempt, quiz);
        add(
                attempt.submittedAt,
                attempt.submittedBy == Attempt.SubmittedBy.TIME
                        ? WORDS.quizTimedOut(title, attempt.number, result)
                        : WORDS.quizHandedIn(title, attempt.number, result),
                "/attempts/" + attempt.id);
    }

    /** Of an attempt that is over. */
    static String result(Attempt attempt, Optional<Quiz> quiz) {
        if (attempt.waits || attempt.mark == null) {
            return WORDS.waitsShort();
        }
        var pass = quiz.flatMap(known -> known.rules().pass());
        var mark = Percent.of(attempt.mark, pass);
        if (pass.isEmpty()) {
            return WORDS.mark(mark);
        }
        return attempt.passed ? WORDS.markPassed(mark) : WORDS.markFailed(mark);
    }

    private void addPractice(Enrolment student) {
        LogbookEntry.of(student).forEach(this::addLogged);
        Attendance.of(student).forEach(this::addClass);
        Observation.of(student).forEach(this::addObservation);
        TreatmentRecord.of(student).forEach(record -> add(record.finishedAt, WORDS.record()));
        CaseStudy.of(student).forEach(this::addCase);
        Practical.of(student).forEach(this::addPractical);
    }

    private void addLogged(LogbookEntry entry) {
        var time = Durations.studyTime(Duration.between(entry.logged.startsAt(), entry.logged.endsAt()));
        add(entry.logged.startsAt(), WORDS.practised(time));
        add(
                entry.confirmedAt,
                Optional.ofNullable(entry.confirmedBy)
                        .map(person -> WORDS.practiceConfirmed(person.name, time))
                        .orElseGet(() -> WORDS.practiceConfirmedSomehow(time)));
        add(entry.returnedAt, WORDS.practiceReturned(time));
    }

    private void addClass(Attendance attendance) {
        var meeting = attendance.meeting;
        if (!meeting.taken()) {
            return;
        }
        var topic = meeting.planned.topic();
        var words =
                switch (attendance.state) {
                    case PRESENT -> WORDS.present(topic);
                    case LATE -> WORDS.late(topic);
                    case ABSENT -> WORDS.absent(topic);
                    case MADE_UP -> WORDS.madeUp(topic);
                };
        add(meeting.planned.startsAt(), words);
    }

    private void addObservation(Observation observation) {
        var competency = course.practice().competencies().stream()
                .filter(known -> known.id().equals(observation.competency))
                .map(Competency::title)
                .findFirst()
                .orElse(observation.competency);
        add(observation.at, WORDS.observed(observation.observer.name, competency));
        if (observation.struckBy != null) {
            add(observation.struckAt, WORDS.struck(observation.struckBy.name, competency));
        }
    }

    private void addCase(CaseStudy study) {
        add(study.begunAt, WORDS.caseBegun());
        add(study.handedInAt, WORDS.caseHandedIn());
        add(study.returnedAt, WORDS.caseReturned());
        add(study.passedAt, WORDS.casePassed());
    }

    private void addPractical(Practical practical) {
        if (practical.result == null || practical.reversedAt != null) {
            return;
        }
        var rubric = course.rubric(practical.task.rubric()).map(Rubric::title).orElse(practical.task.rubric());
        add(
                practical.settledAt,
                practical.result.passed() ? WORDS.practicalPassed(rubric) : WORDS.practicalFailed(rubric),
                "/practicals/" + practical.id);
    }

    private void addCertificate(Certificate certificate) {
        add(certificate.issuedAt, WORDS.certificate(certificate.serial));
        add(certificate.revokedAt, WORDS.revoked(certificate.serial));
    }
}
