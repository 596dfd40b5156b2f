package org.footing.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Invitation;
import org.footing.identity.Person;
import org.footing.web.admin.DetailsForm;
import org.footing.web.admin.Listed;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;

/** Gathers who is a student of a cohort, who was, and who is invited. Within a transaction. */
@RequestScoped
class PeopleViews {

    private static final int MOST_FOUND = 10;

    /** @param state as {@code tags/state} draws it */
    public record Row(long id, String name, String username, String drawn, String state) {}

    public record Waiting(long id, String name, String email, String invitedBy, String until, boolean over) {}

    /**
     * What the forms show again.
     *
     * @param who username or address of somebody to be enrolled
     * @param refused why they were not, in words
     * @param guest somebody to be invited
     */
    public record Forms(String who, Optional<String> refused, DetailsForm guest) {

        static final Forms EMPTY = new Forms("", Optional.empty(), DetailsForm.EMPTY);
    }

    /**
     * @param words that were looked for
     * @param leads whether the viewer answers for the cohort
     * @param acts whether they do, and it goes on
     * @param found people of the school who may be meant; for administrators alone
     * @param groups whether people sign in by Keycloak
     * @param sent whether a link was just sent by mail
     */
    public record View(
            Cohort cohort,
            String words,
            Listed<Row> students,
            boolean leads,
            boolean acts,
            Forms forms,
            List<Person> found,
            List<Waiting> waiting,
            boolean groups,
            boolean sent) {

        /** Of this list; the number of a page goes behind. */
        public String address() {
            var here = "/cohorts/" + cohort.id + "/people?";
            return words.isEmpty() ? here : here + "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    View view(long id, Forms forms) {
        return view(id, "", 0, forms, false);
    }

    View view(long id, String words, int page, Forms forms, boolean sent) {
        var cohort = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var leads = leading.leads(cohort);
        var dates = new Dates(cohort.zone());
        var found = Listed.of(page, Enrolment.PAGE, at -> Enrolment.everIn(cohort, words, at));
        return new View(
                cohort,
                words,
                found.with(found.rows().stream()
                        .map(enrolment -> row(enrolment, dates))
                        .toList()),
                leads,
                leads && !cohort.archived(),
                forms,
                forms.refused().isPresent() && !forms.who().isEmpty()
                        ? Person.found(viewer.get(), forms.who(), 0).stream()
                                .filter(person -> !person.erased() && !person.disabled())
                                .limit(MOST_FOUND)
                                .toList()
                        : List.of(),
                leads ? waiting(cohort, dates) : List.of(),
                keycloak.on(),
                sent);
    }

    private static Row row(Enrolment enrolment, Dates dates) {
        var left = enrolment.withdrawnAt;
        return new Row(
                enrolment.id,
                enrolment.person.name,
                enrolment.person.username,
                left == null ? "done" : "none",
                left == null
                        ? RollWords.WORDS.studentSince(dates.dayInFull(enrolment.enrolledAt))
                        : RollWords.WORDS.leftOn(dates.dayInFull(left)));
    }

    private List<Waiting> waiting(Cohort cohort, Dates dates) {
        return Invitation.waitingFor(cohort.id).stream()
                .map(invitation -> new Waiting(
                        invitation.id,
                        Optional.ofNullable(invitation.name).orElse(""),
                        Optional.ofNullable(invitation.email).orElse(""),
                        Optional.ofNullable(invitation.invitedBy)
                                .map(person -> person.name)
                                .orElse(""),
                        dates.dayAndTime(invitation.expiresAt),
                        invitation.over(clock.instant())))
                .toList();
    }
}
