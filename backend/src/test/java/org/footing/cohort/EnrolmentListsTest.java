package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.EnrolmentLists.Unreadable;
import org.footing.cohort.EnrolmentPlan.Outcome;
import org.footing.cohort.EnrolmentTable.Fault;
import org.footing.database.DatabaseTest;
import org.footing.identity.Guest;
import org.footing.identity.People;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EnrolmentListsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String ORIGIN = "https://school.example";

    @Inject
    EnrolmentLists lists;

    @Inject
    Admissions admissions;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    Cast cast;

    private Cohort spring;
    private Viewer ada;
    private Viewer lena;

    @BeforeEach
    void aCohortWithALead() {
        cast.school();
        ada = cast.administrator("Ada");
        spring = cast.cohort(TestCourse.of(unique("foot"), lesson("glide")));
        lena = in(() -> {
            var person = cast.person("Lena");
            Right.give(person, Role.LEAD, Scope.COHORT, Long.toString(spring.id), null, NOW);
            return Cast.viewer(person, new Grant(Role.LEAD, Scope.COHORT, Long.toString(spring.id)));
        });
    }

    @Test
    void eachLineIsToldByItself() {
        var amara = reachable("Amara");
        var bruno = cast.person("Bruno");
        var chen = cast.student(spring, "Chen");
        var dee = cast.student(spring, "Dee");
        admissions.withdraw(lena, dee.id, NOW);
        var eve = cast.person("Eve");
        people.disable(ada, eve.id, NOW);
        var guest = unique("guest") + "@school.example";
        admissions.invite(lena, spring.id, "Guest", Optional.of(guest), clock.instant());
        var elsewhere = unique("guest") + "@school.example";
        admissions.invite(
                ada,
                new Guest("Else", Optional.of(elsewhere), List.of(new Grant(Role.TUTOR, Scope.SCHOOL, null))),
                clock.instant());
        var text = String.join(
                "\r\n",
                "Name;E-mail;EMAIL;username;note",
                "Amara;;" + amara.toUpperCase(Locale.ROOT) + ";;x",
                "Bruno;;;" + bruno.username,
                ";;;" + chen.person.username,
                ";;;" + dee.person.username,
                "Eve;;;" + eve.username,
                ";;;" + lena.username(),
                "Guest;;" + guest,
                "Else;;" + elsewhere,
                "Nobody;;;",
                "Bad;;not-an-address;",
                "Twice;;" + amara + ";",
                "Two;;" + reachable("Ferdi") + ";" + cast.person("Gwen").username,
                "Unknown;;;nobody-is-called-so",
                ";;new1@school.example;",
                "=New;;new2@school.example;");
        var plan = plan(keep(text));

        assertEquals(
                List.of(
                        Outcome.ENROL,
                        Outcome.ENROL,
                        Outcome.STUDENT,
                        Outcome.RETURN,
                        Outcome.SHUT_OUT,
                        Outcome.STAFF,
                        Outcome.INVITED,
                        Outcome.INVITED_ELSEWHERE,
                        Outcome.NOBODY,
                        Outcome.BAD_EMAIL,
                        Outcome.TWICE,
                        Outcome.TWO_PEOPLE,
                        Outcome.UNKNOWN_USERNAME,
                        Outcome.NO_NAME,
                        Outcome.NO_MAIL),
                plan.steps().stream().map(EnrolmentPlan.Step::outcome).toList());
        assertEquals(2, plan.steps().get(0).row().number());
        assertEquals(10, plan.refused().size());
    }

    @Test
    void lookingEnrolsNobodyAndSendingTwiceChangesNothing() {
        var text = table(30);
        var first = keep(text);
        assertEquals(30, plan(first).count(Outcome.ENROL));
        assertEquals(0, students());
        lists.work(first, LONG);
        assertEquals(0, students(), "nobody has said that it is to be done");

        lists.start(lena, spring.id, first, ORIGIN, NOW);
        lists.work(first, LONG);
        assertEquals(30, students());
        var done = list(first);
        assertTrue(done.finished());
        assertEquals(30, done.enrolled);
        lists.start(lena, spring.id, first, ORIGIN, NOW);
        lists.work(first, LONG);
        assertEquals(30, list(first).enrolled);

        var again = keep(text);
        assertEquals(30, plan(again).count(Outcome.STUDENT));
        lists.start(lena, spring.id, again, ORIGIN, NOW);
        lists.work(again, LONG);
        assertEquals(30, list(again).unchanged);
        assertEquals(30, students());
    }

    @Test
    void faultyLinesHoldUpNoOther() {
        var id = keep(table(3) + "nobody-at-all\n" + cast.person("Amara").username + "\n");
        lists.start(lena, spring.id, id, ORIGIN, NOW);
        lists.work(id, LONG);
        assertEquals(4, list(id).enrolled);
        assertEquals(1, list(id).refused);
        assertEquals(1, plan(id).refused().size());
    }

    /** One by their address, the other by their username: they are one person. */
    @Test
    void twoLinesOfOnePersonAreOne() {
        var address = reachable("Amara");
        var username = in(() -> Person.reachedAt(address)).orElseThrow().username;
        var id = keep("email,username\n%s,\n,%s\n".formatted(address, username));
        assertEquals(
                List.of(Outcome.ENROL, Outcome.TWICE),
                plan(id).steps().stream().map(EnrolmentPlan.Step::outcome).toList());
        lists.start(lena, spring.id, id, ORIGIN, NOW);
        lists.work(id, LONG);
        assertEquals(1, students());
    }

    @Test
    void manyWhoWorkAtItDoEachLineOnce() {
        var id = keep(table(120));
        lists.start(lena, spring.id, id, ORIGIN, NOW);
        AtOnce.all(Collections.nCopies(4, (Callable<Boolean>) () -> {
            lists.work(id, LONG);
            return true;
        }));
        assertEquals(120, list(id).enrolled);
        assertEquals(0, list(id).unchanged);
        assertEquals(120, students());
    }

    @Test
    void itGoesOnWhereItStopped() {
        var id = keep(table(60));
        lists.start(lena, spring.id, id, ORIGIN, NOW);
        lists.work(id, Duration.ZERO);
        assertEquals(25, list(id).done);
        assertEquals(25, students());
        lists.work(id, LONG);
        assertEquals(60, students());
    }

    @Test
    void whoLeadsNoMoreEnrolsNobodyByWhatTheySentBefore() {
        var id = keep(table(60));
        lists.start(lena, spring.id, id, ORIGIN, NOW);
        lists.work(id, Duration.ZERO);
        var right = in(() -> Right.of(List.of(lena.person()), clock.instant())).get(0);
        people.withdraw(ada, lena.personId(), right.id, clock.instant());
        lists.work(id, LONG);
        assertEquals(25, students());
        assertTrue(list(id).finished());
        assertEquals(35, list(id).refused);
    }

    @Test
    void whatIsNoTableIsSaid() {
        assertEquals(Fault.EMPTY, refused(" \n"));
        assertEquals(Fault.EMPTY, refused("email,name\n"));
        assertEquals(Fault.NO_COLUMNS, refused("who,name\nx,y\n"));
        assertEquals(Fault.UNREADABLE, refused("email,name\nx\0,y\n"));
        assertEquals(Fault.TOO_LONG, refused("email\n" + "x".repeat(EnrolmentList.LONGEST)));
        assertEquals(Fault.TOO_MANY, refused("email\n" + "a@b.example\n".repeat(EnrolmentList.MOST + 1)));
    }

    @Test
    void onlyWhoLeadsSendsAndSees() {
        var id = keep(table(1));
        var tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, spring.courseId));
        assertThrows(NotKnown.class, () -> lists.keep(tova, spring.id, table(1), ORIGIN, NOW));
        assertThrows(NotKnown.class, () -> lists.start(tova, spring.id, id, ORIGIN, NOW));
        assertTrue(in(() -> lists.of(tova, spring.id, id)).isEmpty());
        var other = cast.cohort(TestCourse.of(unique("hand"), lesson("glide")));
        assertThrows(NotKnown.class, () -> lists.start(ada, other.id, id, ORIGIN, NOW));
    }

    @Test
    void listsAreForgotten() {
        var address = reachable("Amara");
        var id = keep("email\n" + address + "\n");
        in(() -> EnrolmentList.forget(NOW.minusSeconds(1)));
        assertEquals(1, in(() -> EnrolmentList.count("id", id)));
        QuarkusTransaction.requiringNew().run(() -> EnrolmentList.forget(address));
        assertEquals(0, in(() -> EnrolmentList.count("id", id)));
    }

    private Fault refused(String text) {
        return assertThrows(Unreadable.class, () -> keep(text)).fault;
    }

    /** Of so many people whom the school knows by their usernames. */
    private String table(int lines) {
        return "username\n"
                + in(() -> IntStream.range(0, lines)
                        .mapToObj(n -> cast.person("Amara").username + "\n")
                        .collect(Collectors.joining()));
    }

    /** The address of somebody new. */
    private String reachable(String name) {
        var address = unique(name).toLowerCase(Locale.ROOT) + "@school.example";
        var person = cast.person(name);
        people.describe(ada, person.id, name, Optional.of(address), NOW);
        return address;
    }

    private long keep(String text) {
        return lists.keep(lena, spring.id, text, ORIGIN, NOW);
    }

    private EnrolmentList list(long id) {
        return in(() -> lists.of(lena, spring.id, id)).orElseThrow();
    }

    private EnrolmentPlan plan(long id) {
        return in(() -> lists.plan(lists.of(lena, spring.id, id).orElseThrow(), clock.instant()));
    }

    private long students() {
        return in(() -> Enrolment.count("cohort = ?1 and withdrawnAt is null", spring));
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
