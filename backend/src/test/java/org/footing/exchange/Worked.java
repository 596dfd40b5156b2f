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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Attempt;
import org.footing.assessment.Fraction;
import org.footing.assessment.ManualMarks;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizTimes;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Wrote;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.files.MediaKind;
import org.footing.files.Upload;
import org.footing.files.Uploads;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.practice.Confirmations;
import org.footing.practice.Logbook;
import org.footing.practice.Logged;

/** Students who left traces wherever the program keeps any, each trace with a word of their own in it. */
@ApplicationScoped
class Worked {

    static final String ORDER = "order";

    /** Stands wherever the course tells what is right. */
    static final String KEY = "canarykey";

    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};

    @Inject
    Cast cast;

    @Inject
    TakenQuiz quiz;

    @Inject
    QuizTimes times;

    @Inject
    ManualMarks marks;

    @Inject
    Uploads uploads;

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

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
        return TakenQuiz.changed(
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
    }

    Student student(Cohort cohort, String word, byte[] file) {
        var enrolment = cast.student(cohort, word);
        var viewer = Cast.viewer(enrolment.person);
        var attempt = quiz.take(
                enrolment,
                Map.of(BONE, TALUS, CASE, new Wrote("I wrote " + word), ORDER, new Ordered(List.of(0, 1, 2))));
        var tutor = quiz.tutor(cohort);
        QuarkusTransaction.requiringNew().run(() -> {
            var terms = new QuizAllowance.Terms(BigDecimal.ONE, Duration.ZERO, Duration.ofDays(1), 0);
            times.allow(
                    Enrolment.findById(enrolment.id), TakenQuiz.QUIZ, terms, tutor.person(), "allowed " + word, NOW);
        });
        marks.mark(
                tutor,
                attempt.id,
                CASE,
                new ManualMarks.Mark(Fraction.of(1, 2), "said of " + word, Optional.empty()),
                NOW);
        practise(viewer, cohort, tutor, word);
        var upload = upload(viewer, attempt, word, file);
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

    private Upload upload(Viewer viewer, Attempt attempt, String word, byte[] file) {
        try {
            var path = Files.createTempFile("worked", ".gif");
            try {
                Files.write(path, file);
                return uploads.take(
                        viewer, Upload.Purpose.ATTEMPT, attempt.id, path, word + ".gif", Set.of(MediaKind.IMAGE), NOW);
            } finally {
                Files.delete(path);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] picture(String word) {
        var end = word.getBytes(StandardCharsets.US_ASCII);
        var bytes = Arrays.copyOf(GIF, GIF.length + end.length);
        System.arraycopy(end, 0, bytes, GIF.length, end.length);
        return bytes;
    }

    static Viewer administrator(Person person) {
        QuarkusTransaction.joiningExisting()
                .run(() -> Right.give(person, Role.ADMINISTRATOR, Scope.SCHOOL, null, null, Cast.NOW));
        return Cast.viewer(person, new Viewer.Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
    }
}
