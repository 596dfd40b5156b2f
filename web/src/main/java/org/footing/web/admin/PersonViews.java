package org.footing.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Places;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;
import org.footing.web.security.Keycloak;

/** Gathers what an administrator sees of one person. */
@ApplicationScoped
class PersonViews {

    /** The form that gives a right, as it was filled in. @param refused in words */
    public record RightForm(GrantField grant, TermForm term, Optional<String> refused) {

        static final RightForm EMPTY = new RightForm(GrantField.NONE, TermForm.EMPTY, Optional.empty());
    }

    /** A right, or the enrolment of a student. @param term empty when it holds now and without an end */
    public record Held(String address, String words, String term) {}

    /**
     * @param shutOut since when
     * @param yourself whether it is the viewer
     * @param byKeycloak whether people sign in by an account that is not kept here, or will
     * @param passwords whether people sign in by a password that is
     * @param refused why the last decision was not taken
     * @param sent whether a link was just sent by mail
     */
    public record View(
            Person person,
            List<Held> rights,
            String since,
            Optional<String> shutOut,
            boolean yourself,
            boolean byKeycloak,
            boolean passwords,
            Places places,
            DetailsForm details,
            RightForm give,
            Optional<String> refused,
            boolean sent) {}

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @Transactional
    View view(Viewer viewer, long id, boolean sent) {
        return view(viewer, id, Optional.empty(), RightForm.EMPTY, Optional.empty(), sent);
    }

    /** @param details as typed; absent for those that are kept */
    @Transactional
    View view(Viewer viewer, long id, Optional<DetailsForm> details, RightForm give, Optional<String> refused) {
        return view(viewer, id, details, give, refused, false);
    }

    private View view(
            Viewer viewer,
            long id,
            Optional<DetailsForm> details,
            RightForm give,
            Optional<String> refused,
            boolean sent) {
        var person = Person.known(viewer, id).orElseThrow(NotFoundException::new);
        var zone = School.find().orElseThrow().zone();
        var dates = new Dates(zone);
        var now = clock.instant();
        var rights = Right.of(List.of(person), now);
        var places = Places.of(
                viewer,
                LocalDate.ofInstant(now, zone),
                rights.stream().map(Right::grant).toList());
        return new View(
                person,
                held(viewer, person, rights, places, dates),
                dates.dayAndTime(person.createdAt),
                Optional.ofNullable(person.disabledAt).map(dates::dayAndTime),
                person.id == viewer.personId(),
                keycloak.known(),
                !keycloak.on(),
                places,
                details.orElseGet(() -> DetailsForm.of(person)),
                give,
                refused,
                sent);
    }

    private List<Held> held(Viewer viewer, Person person, List<Right> given, Places places, Dates dates) {
        var now = clock.instant();
        var here = "/admin/people/" + person.id;
        var rights = given.stream()
                .map(right -> new Held(
                        here + "/rights/" + right.id + "/withdrawal",
                        AdminWords.words(right.grant(), places),
                        term(right, dates, now)));
        var enrolments = Enrolment.of(viewer, person).stream()
                .map(enrolment -> new Held(
                        here + "/enrolments/" + enrolment.id + "/withdrawal",
                        AdminWords.studentOf(enrolment.cohort.name + ", " + enrolment.cohort.edition.title),
                        ""));
        return Stream.concat(rights, enrolments).toList();
    }

    private static String term(Right right, Dates dates, Instant now) {
        var from = Optional.of(right.from)
                .filter(now::isBefore)
                .map(dates::dayAndTime)
                .map(AdminWords::termFrom);
        var until = Optional.ofNullable(right.until).map(dates::dayAndTime).map(AdminWords::termUntil);
        return Stream.of(from, until).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
