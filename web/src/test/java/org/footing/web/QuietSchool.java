package org.footing.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.QuizTimes;
import org.footing.assessment.QuizWindow;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolments;
import org.footing.course.Course;
import org.footing.course.CourseFolder;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.library.Origin;
import org.footing.library.Publications;

/**
 * A course with a quiz of every kind of question, and one for each time at which a key may be told. Wherever a key or what gives
 * it away is written in it, a canary stands.
 */
@ApplicationScoped
public class QuietSchool {

    public static final String COURSE = "/courses/quiet-massage";
    public static final String LESSON = COURSE + "/lessons/every-kind";
    public static final String REVIEWS = COURSE + "/lessons/reviews";
    public static final String LOCKED_LESSON = COURSE + "/lessons/shut";

    /** Every lesson and quiz there is. */
    public static final List<String> LESSONS = List.of("every-kind", "reviews", "shut");

    public static final List<String> QUIZZES =
            List.of("all", "never", "closing", "passing", "at-once", "once", "closed", "behind");

    private static final byte[] JPEG = Photographs.small();

    private static final String COURSE_ID = "quiet-massage";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Optional<Long> opened = Optional.empty();

    @Inject
    HandSchool people;

    @Inject
    Publications publications;

    @Inject
    Library library;

    @Inject
    Enrolments enrolments;

    @Inject
    QuizTimes times;

    @Inject
    Clock clock;

    public static String quiz(String id) {
        return COURSE + "/quizzes/" + id;
    }

    /** The name under which a picture is kept that is handed in for the quiz of all kinds. */
    public static String picture(String session, String attempt) {
        return Visitor.holding(session)
                .multiPart("file", "hand.jpg", JPEG)
                .post("/attempts/" + attempt + "/responses/all-upload/file")
                .path("file");
    }

    /** The id of the cohort. */
    public synchronized long cohort() {
        if (opened.isEmpty()) {
            opened = Optional.of(QuarkusTransaction.requiringNew().call(this::open));
        }
        return opened.get();
    }

    /** The name of somebody who takes the course. */
    public String student() {
        var username = people.person();
        enrol(username);
        return username;
    }

    public void enrol(String username) {
        var cohort = cohort();
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.enrol(
                        Cohort.findById(cohort), Person.named(username).orElseThrow(), clock.instant()));
    }

    /** The name of somebody who teaches the course. */
    public String tutor() {
        cohort();
        var username = people.person();
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(
                        Person.named(username).orElseThrow(),
                        Role.TUTOR,
                        Scope.COURSE,
                        COURSE_ID,
                        null,
                        clock.instant()));
        return username;
    }

    /** For everybody, so many minutes from now. */
    public void close(String quiz, int minutes) {
        var cohort = cohort();
        QuarkusTransaction.requiringNew().run(() -> {
            var now = clock.instant();
            var terms = new QuizWindow.Terms(now.plus(Duration.ofMinutes(minutes)), Optional.empty(), 0, 0);
            times.close(
                    Cohort.findById(cohort), quiz, terms, Person.named("admin").orElseThrow(), now);
        });
    }

    public void reopen(String quiz) {
        var cohort = cohort();
        QuarkusTransaction.requiringNew()
                .run(() -> times.neverClose(
                        Cohort.findById(cohort), quiz, Person.named("admin").orElseThrow(), clock.instant()));
    }

    public Course course() {
        cohort();
        return QuarkusTransaction.requiringNew()
                .call(() -> library.course(Edition.newest(COURSE_ID).orElseThrow()));
    }

    private long open() {
        var folder = CourseFolder.read(Path.of("src/test/resources/fixture-courses/quiet-massage"));
        var edition = publications.publish(folder.documents(), Origin.FOLDER, null, clock.instant());
        return Cohort.open("Quiet", edition, LocalDate.ofInstant(clock.instant(), ZONE), ZONE).id;
    }
}
