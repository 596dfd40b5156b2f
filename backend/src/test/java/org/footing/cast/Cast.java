package org.footing.cast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.School;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Origin;
import org.footing.library.Publications;

/**
 * The people of the tests: Amara, Bruno and Chen learn, Tova teaches, Lena leads, Ada administers. All tests share one
 * database, so each person, course and cohort is a new one.
 */
@ApplicationScoped
@Transactional
public class Cast {

    /** A Monday morning; cohorts begin on this day. */
    public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    Publications publications;

    @Inject
    Enrolments enrolments;

    public static String unique(String name) {
        return name + "-" + LAST.incrementAndGet();
    }

    public School school() {
        return School.find().orElseGet(() -> School.open("School of the tests", LONDON));
    }

    /** Someone who cannot sign in by password. */
    public Person person(String name) {
        return Person.create(unique(name), name, Optional.empty(), NOW);
    }

    public Person person(String name, String passwordHash) {
        return Person.create(unique(name), name, Optional.of(passwordHash), NOW);
    }

    /** Somebody who administers the school, as they look at pages. */
    public Viewer administrator(String name) {
        var person = person(name);
        Right.give(person, Role.ADMINISTRATOR, Scope.SCHOOL, null, null, NOW);
        return viewer(person, new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
    }

    public Cohort cohort(TestCourse course) {
        return cohort(course, TODAY);
    }

    public Cohort cohort(TestCourse course, LocalDate startsOn) {
        var edition = publications.publish(course.documents(), Origin.STUDIO, null, NOW);
        return Cohort.open(unique("cohort"), edition, startsOn, LONDON);
    }

    public Enrolment student(Cohort cohort, String name) {
        return enrolments.enrol(cohort, person(name), NOW);
    }

    /** How a person looks at pages who is signed in and holds these rights. */
    public static Viewer viewer(Person person, Grant... grants) {
        return new Viewer(-1, person.id, person.username, person.name, NOW, Optional.empty(), Set.of(grants));
    }
}
