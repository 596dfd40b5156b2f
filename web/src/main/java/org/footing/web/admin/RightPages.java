package org.footing.web.admin;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.cohort.Admissions;
import org.footing.cohort.Admissions.NoSuchPlace;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.identity.People;
import org.footing.identity.People.AlreadyGiven;
import org.footing.identity.People.LastAdministrator;
import org.footing.identity.Role;
import org.footing.identity.School;
import org.footing.web.admin.PersonViews.RightForm;
import org.footing.web.page.Dates;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What somebody may: given and taken away. A student's is the enrolment in a cohort. */
@Path("/admin/people/{id}")
public class RightPages {

    private static final PeopleMessages WORDS = MessageBundles.get(PeopleMessages.class);

    @Inject
    Administration administration;

    @Inject
    Admissions admissions;

    @Inject
    People people;

    @Inject
    PersonViews views;

    @Inject
    Clock clock;

    @POST
    @Path("/rights")
    public Response give(
            @RestPath long id,
            @RestForm Optional<String> role,
            @RestForm Optional<String> place,
            @RestForm Optional<String> from,
            @RestForm Optional<String> until) {
        administration.viewer();
        var field = new GrantField(role.orElse(""), place.orElse(""));
        var days = new TermForm(from.orElse(""), until.orElse(""));
        var refused = given(id, field, days);
        return refused.isEmpty() ? seen(id) : again(id, 422, new RightForm(field, days, refused), Optional.empty());
    }

    @POST
    @Path("/rights/{right}/withdrawal")
    public Response withdraw(@RestPath long id, @RestPath long right) {
        try {
            people.withdraw(administration.viewer(), id, right, clock.instant());
            return seen(id);
        } catch (LastAdministrator last) {
            return again(id, 409, RightForm.EMPTY, Optional.of(WORDS.lastAdministrator()));
        }
    }

    @POST
    @Path("/enrolments/{enrolment}/withdrawal")
    public Response leave(@RestPath long id, @RestPath long enrolment) {
        admissions.withdraw(administration.viewer(), enrolment, clock.instant());
        return seen(id);
    }

    /** Why not, in words; empty when it is done. */
    private Optional<String> given(long id, GrantField field, TermForm days) {
        var now = clock.instant();
        var term = days.term(School.find().orElseThrow().zone(), now);
        if (term.isEmpty()) {
            return Optional.of(WORDS.noTerm(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        var grant = field.grant();
        if (grant.isEmpty()) {
            return Optional.of(WORDS.notPossible());
        }
        if (grant.get().role() == Role.STUDENT && !days.blank()) {
            return Optional.of(WORDS.noTermOfStudents());
        }
        try {
            admissions.give(administration.viewer(), id, grant.get(), term.get(), now);
            return Optional.empty();
        } catch (NoSuchPlace gone) {
            return Optional.of(WORDS.notPossible());
        } catch (AlreadyEnrolled twice) {
            return Optional.of(WORDS.enrolledAlready());
        } catch (AlreadyGiven twice) {
            return Optional.of(WORDS.givenAlready());
        }
    }

    private Response again(long id, int status, RightForm form, Optional<String> refused) {
        var view = views.view(administration.viewer(), id, Optional.empty(), form, refused);
        return Response.status(status)
                .entity(PeoplePages.Templates.person(view))
                .build();
    }

    private static Response seen(long id) {
        return SeeOther.at("/admin/people/" + id + "#rights");
    }
}
