package org.footing.web.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolments;
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
            students(cast, cohort, start, now);
        }
        return school;
    }

    /** Outside of any transaction: each response is an act of its own. */
    void takeQuizzes(Instant now) {
        var tutor = QuarkusTransaction.requiringNew()
                .call(() -> Person.named("tutor"))
                .orElseThrow();
        QuarkusTransaction.requiringNew()
                .call(() -> Cohort.<Cohort>listAll().stream()
                        .collect(Collectors.toMap(cohort -> cohort, cohort -> library.course(cohort.edition))))
                .forEach((cohort, course) -> quizzes.take(course, cohort, tutor, now));
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
        Right.give(cast.get("lead"), Role.LEAD, Scope.COHORT, Long.toString(cohort.id), admin, start);
    }

    private void students(Map<String, Person> cast, Cohort cohort, Instant start, Instant now) {
        reading.begun(enrolments.enrol(cohort, cast.get("student"), start), start, now);
        enrolments.enrol(cohort, cast.get("student2"), start);
        for (var n = 0; n < SILENT_STUDENTS; n++) {
            var number = n + 3;
            var person = Person.create("student" + number, "Student %02d".formatted(number), Optional.empty(), start);
            reading.plausible(enrolments.enrol(cohort, person, start), n, start, now);
        }
    }
}
