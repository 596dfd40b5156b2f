package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Admissions;
import org.footing.cohort.Admissions.NoSuchPlace;
import org.footing.cohort.Places;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.InvitedGrant;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Invitations that nobody has accepted yet, and a form for one more. */
@Path("/admin/people/invitations")
public class InvitationPages {

    private static final String HERE = "/admin/people/invitations";
    private static final int RIGHTS = 3;

    public record Row(
            long id, String name, String email, List<String> grants, String invitedBy, String until, boolean over) {}

    /**
     * @param grants as many as the form has places for
     * @param refused in words, when the rights cannot be given
     * @param sent whether links were just sent by mail
     */
    public record View(
            Listed<Row> waiting,
            Places places,
            DetailsForm details,
            List<GrantField> grants,
            Optional<String> refused,
            boolean sent) {

        /** Of this list; the number of a page goes behind. */
        public String address() {
            return HERE + "?";
        }

        public GrantField first() {
            return grants.get(0);
        }

        public List<GrantField> more() {
            return grants.subList(1, grants.size());
        }

        public boolean anyMore() {
            return more().stream().anyMatch(grant -> !grant.empty());
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance invitations(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Admissions admissions;

    @Inject
    Invitations invitations;

    @Inject
    OneTimeLinks links;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery Optional<String> page, @RestQuery Optional<String> sent) {
        return Templates.invitations(view(
                administration.viewer(),
                Listed.page(page),
                DetailsForm.EMPTY,
                fields(List.of(), List.of()),
                Optional.empty(),
                sent.isPresent()));
    }

    @POST
    public Response invite(
            @RestForm Optional<String> name,
            @RestForm Optional<String> email,
            @RestForm List<String> role,
            @RestForm List<String> place) {
        var viewer = administration.viewer();
        var details = DetailsForm.typed(name.orElse(""), email.orElse(""));
        var fields = fields(role, place);
        var chosen = fields.stream().filter(field -> !field.empty()).toList();
        var grants = chosen.stream()
                .flatMap(field -> field.grant().stream())
                .distinct()
                .toList();
        if (!details.errors().isEmpty() || grants.isEmpty() || grants.size() < chosen.size()) {
            var refused = grants.isEmpty() || grants.size() < chosen.size();
            return again(viewer, details, fields, refused);
        }
        try {
            var guest = new Guest(details.name(), details.address(), grants);
            var made = QuarkusTransaction.requiringNew()
                    .call(() -> links.give(List.of(admissions.invite(viewer, guest, clock.instant()))));
            return links.shown(made, Invitation.LIFETIME, HERE);
        } catch (EmailTaken taken) {
            return again(viewer, details.taken(), fields, false);
        } catch (NoSuchPlace gone) {
            return again(viewer, details, fields, true);
        }
    }

    @POST
    @Path("/{id}/renewal")
    public Response renew(@RestPath long id) {
        var made = QuarkusTransaction.requiringNew()
                .call(() -> links.give(List.of(invitations.renew(administration.viewer(), id, clock.instant()))));
        return links.shown(made, Invitation.LIFETIME, HERE);
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(@RestPath long id) {
        invitations.withdraw(administration.viewer(), id, clock.instant());
        return SeeOther.at(HERE);
    }

    private static List<GrantField> fields(List<String> roles, List<String> places) {
        var fields = new ArrayList<GrantField>();
        for (var n = 0; n < RIGHTS; n++) {
            fields.add(
                    n < roles.size() && n < places.size()
                            ? new GrantField(roles.get(n), places.get(n))
                            : GrantField.NONE);
        }
        return fields;
    }

    private Response again(Viewer viewer, DetailsForm details, List<GrantField> fields, boolean impossible) {
        var refused = Optional.of(MessageBundles.get(PeopleMessages.class).notPossible())
                .filter(words -> impossible);
        var view = QuarkusTransaction.requiringNew().call(() -> view(viewer, 0, details, fields, refused, false));
        return Response.status(422).entity(Templates.invitations(view)).build();
    }

    private View view(
            Viewer viewer,
            int page,
            DetailsForm details,
            List<GrantField> fields,
            Optional<String> refused,
            boolean sent) {
        var found = Listed.of(page, Invitation.PAGE, at -> Invitation.waiting(viewer, at));
        var invited = InvitedGrant.of(found.rows());
        var zone = School.find().orElseThrow().zone();
        var places = Places.of(
                viewer,
                LocalDate.ofInstant(clock.instant(), zone),
                invited.stream().map(InvitedGrant::grant).toList());
        var words = invited.stream()
                .collect(Collectors.groupingBy(
                        grant -> grant.invitation.id,
                        Collectors.mapping(grant -> AdminWords.words(grant.grant(), places), Collectors.toList())));
        var dates = new Dates(zone);
        var rows = found.rows().stream()
                .map(invitation -> row(invitation, words.getOrDefault(invitation.id, List.of()), dates))
                .toList();
        return new View(found.with(rows), places, details, fields, refused, sent);
    }

    private Row row(Invitation invitation, List<String> grants, Dates dates) {
        return new Row(
                invitation.id,
                Optional.ofNullable(invitation.name).orElse(""),
                Optional.ofNullable(invitation.email).orElse(""),
                grants,
                Optional.ofNullable(invitation.invitedBy)
                        .map(person -> person.name)
                        .orElse(""),
                dates.dayAndTime(invitation.expiresAt),
                invitation.over(clock.instant()));
    }
}
