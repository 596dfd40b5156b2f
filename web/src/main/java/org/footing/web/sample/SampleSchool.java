package org.footing.web.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.course.Course;
import org.footing.identity.Passwords;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.School;
import org.footing.identity.Scope;
import org.footing.identity.Token;
import org.footing.library.BundledCourses;
import org.footing.library.Library;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.progress.Unlocking.ItemLocked;
import org.footing.web.sample.SampleReading.Visit;

/**
 * A school with five people whose password everybody knows, and 24 students more who never sign in: everything in it came
 * about by the same acts as in a real school, only in the past.
 */
@ApplicationScoped
class SampleSchool {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String KNOWN_PASSWORD = "footing-demo";
    private static final int SILENT_STUDENTS = 24;
    private static final int DAYS_SINCE_START = 26;

    /** The cast in the realm of docs/keycloak/footing-realm.json. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "student", "f0071e00-0000-4000-8000-000000000001",
            "student2", "f0071e00-0000-4000-8000-000000000002",
            "tutor", "f0071e00-0000-4000-8000-000000000003",
            "lead", "f0071e00-0000-4000-8000-000000000004",
            "admin", "f0071e00-0000-4000-8000-000000000005");

    @Inject
    Publications publications;

    @Inject
    Enrolments enrolments;

    @Inject
    SampleReading reading;

    @Inject
    SampleQuizzes quizzes;

    @Inject
    Library library;

    @Inject
    Passwords passwords;

    @ConfigProperty(name = "footing.demo-passwords")
    boolean ownPasswords;

    School open(Instant now) {
        var school = School.sample("Sample School of Massage", ZONE, !ownPasswords);
        var start = now.minus(Duration.ofDays(DAYS_SINCE_START));
        var cast = cast(start);
        for (var documents : BundledCourses.read()) {
            var edition = publications.publish(documents, Origin.BUNDLED, null, start);
            var cohort = Cohort.open("Spring", edition, LocalDate.ofInstant(start, ZONE), ZONE);
            rights(cast, cohort, start);
            enrol(cast, cohort, start);
        }
        return school;
    }

    /** The cast of the sample realm is this cast, wherever on this machine that Keycloak is. */
    void link(String issuer) {
        SUBJECTS.forEach(
                (username, subject) -> Person.named(username).ifPresent(person -> person.link(issuer, subject)));
    }

    /** Outside of any transaction: each visit and each step of an attempt is one of its own. */
    void study(Instant now) {
        var tutor = QuarkusTransaction.requiringNew()
                .call(() -> Person.named("tutor"))
                .orElseThrow();
        for (var enrolment : QuarkusTransaction.requiringNew().call(SampleSchool::students)) {
            var course = library.course(enrolment.cohort.edition);
            var start = enrolment.cohort.startsOn.atStartOfDay(ZONE).toInstant();
            var number = number(enrolment.person);
            var visits = number.map(n -> SampleReading.plausible(course, n, start, now))
                    .orElseGet(() -> SampleReading.begun(course, start, now));
            visits.forEach(visit -> study(enrolment, course, visit, number, tutor, now));
        }
    }

    /** All but the second: nobody has ever seen them. */
    private static List<Enrolment> students() {
        return Cohort.<Cohort>listAll().stream()
                .flatMap(cohort -> Enrolment.of(cohort).stream())
                .filter(enrolment -> !enrolment.person.username.equals("student2"))
                .toList();
    }

    /** Of a silent student, from 0. */
    private static Optional<Integer> number(Person student) {
        return Optional.of(student.username.substring("student".length()))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> Integer.parseInt(digits) - 3);
    }

    private void study(
            Enrolment enrolment, Course course, Visit visit, Optional<Integer> number, Person tutor, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> reading.read(enrolment.id, course, visit));
        } catch (ItemLocked skipped) {
            return; // for who did not pass what it requires
        }
        if (visit.whole()) {
            visit.lesson().quizzes().forEach(quiz -> quizzes.take(enrolment, quiz, number, tutor, visit.end(), now));
        }
    }

    private Map<String, Person> cast(Instant start) {
        var cast = new LinkedHashMap<String, Person>();
        cast.put("student", account("student", "Student 01", start));
        cast.put("student2", account("student2", "Student 02", start));
        cast.put("tutor", account("tutor", "Tutor One", start));
        cast.put("lead", account("lead", "Lead One", start));
        cast.put("admin", account("admin", "Admin One", start));
        return cast;
    }

    private Person account(String username, String name, Instant start) {
        var password = KNOWN_PASSWORD;
        if (ownPasswords) {
            password = Token.random().text().substring(0, 16);
            System.out.printf("Password of %s: %s%n", username, password);
        }
        return Person.create(username, name, Optional.of(passwords.hash(password)), start);
    }

    private static void rights(Map<String, Person> cast, Cohort cohort, Instant start) {
        var admin = cast.get("admin");
        Right.give(admin, Role.ADMINISTRATOR, Scope.SCHOOL, null, null, start);
        Right.give(cast.get("tutor"), Role.TUTOR, Scope.COURSE, cohort.courseId, admin, start);
        Right.give(cast.get("tutor"), Role.PUBLISHER, Scope.COURSE, cohort.courseId, admin, start);
        Right.give(cast.get("lead"), Role.LEAD, Scope.COHORT, Long.toString(cohort.id), admin, start);
    }

    private void enrol(Map<String, Person> cast, Cohort cohort, Instant start) {
        enrolments.enrol(cohort, cast.get("student"), start);
        enrolments.enrol(cohort, cast.get("student2"), start);
        for (var n = 0; n < SILENT_STUDENTS; n++) {
            var number = n + 3;
            var person = Person.create("student" + number, "Student %02d".formatted(number), Optional.empty(), start);
            enrolments.enrol(cohort, person, start);
        }
    }
}
