package org.footing.web.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.course.Document;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Library;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.practice.Confirmations;
import org.footing.practice.Logbook;
import org.footing.practice.Logged;
import org.footing.practice.SignOffs;
import org.footing.progress.Readings;
import org.footing.web.HandSchool;

/** A cohort of a course that can be completed in a moment: a lesson of half an hour, an hour of practice, and gliding seen once. */
@ApplicationScoped
class CalmSchool {

    static final String COURSE = "/courses/calm-hands";

    private static final String ID = "calm-hands";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final AtomicInteger people = new AtomicInteger();
    private final Map<Role, String> staff = new ConcurrentHashMap<>();
    private Optional<Long> opened = Optional.empty();

    @Inject
    Publications publications;

    @Inject
    Library library;

    @Inject
    Enrolments enrolments;

    @Inject
    Readings readings;

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    SignOffs signOffs;

    @Inject
    Clock clock;

    /** The number of the cohort, opened at first use. */
    synchronized long cohort() {
        if (opened.isEmpty()) {
            opened = Optional.of(QuarkusTransaction.requiringNew().call(this::open));
        }
        return opened.get();
    }

    private long open() {
        var edition = publications.publish(documents(), Origin.FOLDER, null, clock.instant());
        return Cohort.open("Calm", edition, today().minusDays(30), ZONE).id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static List<Document> documents() {
        return List.of(
                document("course.md", "---\nid: calm-hands\ntitle: Calm hands\nhours: 1\n---\n"),
                document("01-first/module.md", "---\nid: calm-first\ntitle: First steps\n---\n"),
                document(
                        "01-first/01-calm.md",
                        """
                        ---
                        id: calm-lesson
                        title: Hold still
                        minutes: 30
                        ---

                        ## Hands

                        Warm your hands before you touch anybody.
                        """),
                document(
                        "practice.md",
                        "---\ncompetencies:\n  - id: calm-gliding\n    title: Gliding\n    observed: 1\n---\n"));
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tova Lind, who teaches the course. */
    String tutor() {
        return staff.computeIfAbsent(Role.TUTOR, role -> staff(role, Scope.COURSE, ID));
    }

    /** Lena Roth, who leads the cohort. */
    String lead() {
        var cohort = Long.toString(cohort());
        return staff.computeIfAbsent(Role.LEAD, role -> staff(role, Scope.COHORT, cohort));
    }

    private String staff(Role role, Scope scope, String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = make(role == Role.TUTOR ? "Tova Lind" : "Lena Roth");
            Right.give(person, role, scope, id, null, clock.instant().minus(Duration.ofDays(40)));
            return person.username;
        });
    }

    /** A student of the cohort who has done nothing yet. */
    String student(String name) {
        var cohort = cohort();
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = make(name);
            enrolments.enrol(Cohort.findById(cohort), person, clock.instant());
            return person.username;
        });
    }

    /** A student who has done all that the course asks for. @param tutor who confirmed it */
    String graduate(String name, String tutor) {
        var student = student(name);
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> complete(enrolment(student), viewer(tutor, new Grant(Role.TUTOR, Scope.COURSE, ID)), now));
        return student;
    }

    private void complete(Enrolment enrolment, Viewer tova, Instant now) {
        var course = library.course(enrolment.cohort.edition);
        var lesson = course.lesson("calm-lesson").orElseThrow();
        readings.confirm(enrolment.id, course, lesson, now.minus(Duration.ofMinutes(2)), now);
        var until = now.minus(Duration.ofHours(2));
        var hour =
                new Logged(until.minus(Duration.ofHours(1)), until, "School clinic", "C-07", "", List.of(), 0, "", "");
        var entry = logbook.log(viewer(enrolment.person.username), ID, hour, "save-1", now);
        confirmations.confirm(tova, Map.of(entry.id, entry.revision), now);
        signOffs.observe(tova, enrolment.id, "calm-gliding", today(), "", now);
    }

    long enrolmentOf(String student) {
        return QuarkusTransaction.requiringNew().call(() -> enrolment(student).id);
    }

    private static Enrolment enrolment(String student) {
        return Enrolment.<Enrolment>find("person.username", student).firstResult();
    }

    /** As they look at pages; a student teaches nobody. */
    private static Viewer viewer(String username, Grant... grants) {
        var person = Person.named(username).orElseThrow();
        return new Viewer(-1, person.id, username, person.name, Instant.EPOCH, Optional.empty(), Set.of(grants));
    }

    private Person make(String name) {
        var username = "calm" + people.incrementAndGet();
        return Person.create(username, name, Optional.of(HandSchool.PASSWORD_HASH), clock.instant());
    }
}
