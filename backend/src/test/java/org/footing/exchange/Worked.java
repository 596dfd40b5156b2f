package org.footing.exchange;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.cast.Cast.NOW;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.Fraction;
import org.footing.assessment.ManualMarks;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizTimes;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Wrote;
import org.footing.assessment.TakenQuiz;
import org.footing.calendar.CalendarLinks;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.files.Uploads;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.practice.CaseMarking;
import org.footing.practice.CaseStudies;
import org.footing.practice.Clients;
import org.footing.practice.Confirmations;
import org.footing.practice.Consent;
import org.footing.practice.Logbook;
import org.footing.practice.Logged;
import org.footing.practice.Records;
import org.footing.practice.TestPractice;

/** Students who left traces wherever the program keeps any, each trace with a word of their own in it. */
@ApplicationScoped
class Worked {

    static final String ORDER = "order";

    /** Stands wherever the course tells what is right. */
    static final String KEY = "canarykey";

    private static final String RECORD =
            """
            ---
            record:
              - id: ask
                title: Ask
                fields:
                  - id: goal
                    title: Goal
                    kind: note
            case-study:
              - id: tell
                title: Tell
                fields:
                  - id: told
                    title: Told
                    kind: note
            ---
            """;

    @Inject
    Cast cast;

    @Inject
    TakenQuiz quiz;

    @Inject
    QuizTimes times;

    @Inject
    Enrolments enrolments;

    @Inject
    CalendarLinks calendars;

    @Inject
    ManualMarks marks;

    @Inject
    Uploads uploads;

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    Clients clients;

    @Inject
    Records records;

    @Inject
    CaseStudies studies;

    @Inject
    CaseMarking caseMarking;

    /** @param word stands in everything that this student wrote, and that was written about them */
    record Student(Enrolment enrolment, Attempt attempt, Upload upload, String word) {

        Person person() {
            return enrolment.person;
        }

        Viewer viewer() {
            return Cast.viewer(enrolment.person);
        }
    }

    /** @param rules attributes of the quiz */
    TestCourse course(String rules) {
        var quizzes = TakenQuiz.changed(
                TakenQuiz.withCase(rules),
                "> [!RUBRIC] Rest.\n:::",
                """
                > [!RUBRIC] Rest, %s.
                :::

                ::: question {#order}
                Put them in order.
                1. First
                2. Second
                3. Third
                > [!EXPLAIN] %s
                :::
                """
                        .formatted(KEY, KEY));
        var documents = new ArrayList<>(quizzes.documents());
        documents.add(TestCourse.document("practice.md", RECORD));
        return new TestCourse(quizzes.id(), documents);
    }

    Student student(Cohort cohort, String word, byte[] file) {
        var enrolment = cast.student(cohort, word);
        var viewer = Cast.viewer(enrolment.person);
        var attempt = quiz.take(
                enrolment,
                Map.of(BONE, TALUS, CASE, new Wrote("I wrote " + word), ORDER, new Ordered(List.of(0, 1, 2))));
        var tutor = quiz.tutor(cohort);
        QuarkusTransaction.requiringNew().run(() -> {
            var known = Enrolment.<Enrolment>findById(enrolment.id);
            var terms = new QuizAllowance.Terms(BigDecimal.TEN, Duration.ZERO, Duration.ZERO, 0);
            times.lengthen(known, TakenQuiz.QUIZ, terms, tutor.person(), "allowed " + word, "told of " + word, NOW);
            var later = new Given(
                    TakenQuiz.QUIZ, Kind.EXTENDED, Duration.ofDays(1), "extended " + word, "later for " + word);
            enrolments.except(known, later, tutor.person(), NOW);
            calendars.renew(viewer, NOW);
        });
        marks.mark(
                tutor,
                attempt.id,
                CASE,
                new ManualMarks.Mark(Fraction.of(1, 2), "said of " + word, Optional.empty()),
                NOW);
        practise(viewer, cohort, tutor, word);
        var upload = upload(cohort, viewer, word, file);
        tell(viewer, cohort, tutor, word);
        return new Student(enrolment, attempt, upload, word);
    }

    private void practise(Viewer viewer, Cohort cohort, Viewer tutor, String word) {
        var logged = new Logged(
                NOW.minus(Duration.ofHours(2)),
                NOW.minus(Duration.ofHours(1)),
                "At the house of " + word,
                "C-07",
                "",
                List.of(),
                2,
                "The tutor of " + word,
                "Practised by " + word);
        var entry = logbook.log(viewer, cohort.courseId, logged, "first", NOW);
        confirmations.sendBack(tutor, entry.id, 1, new Reason("asked of " + word), NOW);
    }

    private void tell(Viewer viewer, Cohort cohort, Viewer tutor, String word) {
        var study = studies.begin(viewer, cohort.courseId, "C-07", "first", NOW);
        studies.handIn(viewer, study.id, TestPractice.sent(1, Map.of("told", "Told by " + word)), NOW);
        var words = new CaseMarking.Words("read of " + word, "next of " + word);
        caseMarking.sendBack(tutor, study.id, 2, words, NOW);
    }

    /** A photograph of a client, with the word in its caption, too. */
    private Upload upload(Cohort cohort, Viewer viewer, String word, byte[] file) {
        var consent = new Consent(Cast.TODAY, "Practice at school", true, Cast.TODAY.plusYears(1));
        clients.add(viewer, cohort.courseId, "C-07", consent, NOW);
        var record = records.begin(viewer, cohort.courseId, "C-07", "first", NOW);
        var target = new Target(Upload.Purpose.RECORD, record.id, "", "The foot of " + word);
        try {
            var path = Files.createTempFile("worked", ".webp");
            try {
                Files.write(path, file);
                return uploads.take(viewer, target, path, word + ".webp", NOW);
            } finally {
                Files.delete(path);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A WebP of one chunk with the word in it; nobody looks at it. */
    static byte[] picture(String word) {
        var chunk = Arrays.copyOf(word.getBytes(StandardCharsets.US_ASCII), word.length() + word.length() % 2);
        return ByteBuffer.allocate(20 + chunk.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + chunk.length)
                .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(chunk.length)
                .put(chunk)
                .array();
    }

    static Viewer administrator(Person person) {
        QuarkusTransaction.joiningExisting()
                .run(() -> Right.give(person, Role.ADMINISTRATOR, Scope.SCHOOL, null, null, Cast.NOW));
        return Cast.viewer(person, new Viewer.Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
    }
}
