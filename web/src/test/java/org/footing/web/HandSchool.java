package org.footing.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.course.CourseFolder;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.library.Library;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.jspecify.annotations.Nullable;

/**
 * Beside the sample school: a small course whose every word the tests know, a cohort of it that starts today, and as many
 * people as a test asks for, so that no test is in another's way. Everybody's password is {@link Visitor#PASSWORD}.
 */
@ApplicationScoped
public class HandSchool {

    public static final String COURSE = "/courses/hand-massage";
    public static final String LESSON = COURSE + "/lessons/first-touch";
    public static final String LOCKED_LESSON = COURSE + "/lessons/slow-strokes";
    public static final int EDITION = 1;

    /** Of {@link Visitor#PASSWORD}, at the least cost there is: pages are tested here, not how long a hash takes. */
    public static final String PASSWORD_HASH =
            "$argon2id$v=19$m=8,t=1,p=1$mRcPuxg0d6NalMm/OQt3Ag$xFmyHsBoGgSIFX72hdNGiJlNUFgsh0Zw+x0VBIBAink";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final AtomicInteger people = new AtomicInteger();
    private volatile long cohort;

    @Inject
    Publications publications;

    @Inject
    Library library;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    /** After the program has made its own school. */
    @Transactional
    void open(@Observes @Priority(2) StartupEvent started) {
        var folder = CourseFolder.read(Path.of("src/test/resources/fixture-courses/hand-massage"));
        var edition = publications.publish(folder.documents(), Origin.FOLDER, null, clock.instant());
        var opened = Cohort.open("Hands", edition, LocalDate.ofInstant(clock.instant(), ZONE), ZONE);
        opened.schedule("tenth-day", 10);
        cohort = opened.id;
        library.course(edition);
    }

    public long cohort() {
        return cohort;
    }

    public String cohortPage() {
        return "/cohorts/" + cohort;
    }

    /** Somebody without any right or course. */
    public String person() {
        return QuarkusTransaction.joiningExisting().call(() -> make().username);
    }

    /** A student of the cohort who has read nothing yet. */
    public String student() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var person = make();
            enrolments.enrol(Cohort.findById(cohort), person, clock.instant());
            return person.username;
        });
    }

    public String tutor() {
        return staff(Role.TUTOR, Scope.COURSE, "hand-massage");
    }

    /** A tutor who is a student of the cohort too. */
    public String tutorWhoLearns() {
        var username = tutor();
        QuarkusTransaction.joiningExisting()
                .run(() -> enrolments.enrol(
                        Cohort.findById(cohort), Person.named(username).orElseThrow(), clock.instant()));
        return username;
    }

    public String lead() {
        return staff(Role.LEAD, Scope.COHORT, Long.toString(cohort));
    }

    public void disable(String username) {
        QuarkusTransaction.joiningExisting()
                .run(() -> Person.named(username).orElseThrow().disable(clock.instant()));
    }

    public void withdraw(String username) {
        QuarkusTransaction.joiningExisting().run(() -> Enrolment.<Enrolment>find("person.username", username)
                .firstResult()
                .withdraw(clock.instant()));
    }

    /** Gives a student two days more for an item. */
    public void extend(String username, String item) {
        QuarkusTransaction.joiningExisting()
                .run(() -> enrolments.except(
                        Enrolment.<Enrolment>find("person.username", username).firstResult(),
                        new Given(item, Kind.EXTENDED, Duration.ofDays(2), "ill", ""),
                        Person.named("admin").orElseThrow(),
                        clock.instant()));
    }

    /** Somebody who writes a course, or publishes it as well. */
    public String author(Role role, String course) {
        return staff(role, Scope.COURSE, course);
    }

    /** Somebody who enrols in no course and reads what others write before it is published. */
    public String verifier(String course) {
        return staff(Role.VERIFIER, Scope.COURSE, course);
    }

    /** Somebody who writes every course. */
    public String authorOfAll() {
        return staff(Role.AUTHOR, Scope.SCHOOL, null);
    }

    public String administrator() {
        return staff(Role.ADMINISTRATOR, Scope.SCHOOL, null);
    }

    private String staff(Role role, Scope scope, @Nullable String id) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var person = make();
            Right.give(person, role, scope, id, null, clock.instant());
            return person.username;
        });
    }

    private Person make() {
        var number = people.incrementAndGet();
        return Person.create("hand" + number, "Hand " + number, Optional.of(PASSWORD_HASH), clock.instant());
    }
}
