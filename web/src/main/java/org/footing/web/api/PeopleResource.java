package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.cohort.Admissions;
import org.footing.cohort.Admissions.NoSuchPlace;
import org.footing.identity.EmailAddress;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.People;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.web.page.Problem;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Everybody the school knows, for a school's own programs; administrators alone. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    private static final int UNPROCESSABLE = 422;

    /** @param next number of the page that follows, if one does */
    public record PeopleFound(List<PersonSummary> people, Optional<Integer> next) {}

    /** @param disabledAt since when they may not come in */
    public record PersonSummary(
            long id,
            String username,
            String name,
            Optional<String> email,
            Optional<Instant> disabledAt,
            List<GivenRight> rights) {}

    /** @param scopeId the course's or the cohort's id; absent for the whole school */
    public record GivenRight(Role role, Scope scope, Optional<String> scopeId, Instant from, Optional<Instant> until) {}

    /**
     * @param email may be absent
     * @param rights at least one; a student's has a cohort as its scope
     */
    public record NewInvitation(String name, Optional<String> email, List<@Nullable NewRight> rights) {

        /** What was left out, or is null, is empty. */
        public NewInvitation {
            name = Objects.requireNonNullElse(name, "");
            email = Objects.requireNonNullElse(email, Optional.empty());
            rights = Objects.requireNonNullElse(rights, List.of());
        }
    }

    public record NewRight(@Nullable Role role, @Nullable Scope scope, Optional<String> scopeId) {

        public NewRight {
            scopeId = Objects.requireNonNullElse(scopeId, Optional.empty());
        }

        /** Empty when it has no role or no scope. */
        Optional<Viewer.Grant> grant() {
            return role == null || scope == null
                    ? Optional.empty()
                    : Optional.of(new Viewer.Grant(role, scope, scopeId.orElse(null)));
        }
    }

    /** @param path of the link, which works once and is told this once */
    public record Invited(String path, Instant expiresAt) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    People people;

    @Inject
    Admissions admissions;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(
            summary = "People by name, 50 a page",
            description = "`q` is a part of a name, a user name or an address.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PeopleFound.class)))
    @APIResponse(responseCode = "404", description = "The viewer does not administer")
    public PeopleFound list(@RestQuery Optional<String> q, @RestQuery Optional<Integer> page) {
        var administrator = administrator();
        var at = Math.max(1, Math.min(page.orElse(1), 1_000_000));
        var found = Person.found(administrator, q.orElse(""), at - 1);
        var shown = found.subList(0, Math.min(Person.PAGE, found.size()));
        return new PeopleFound(summaries(shown), Optional.of(at + 1).filter(next -> found.size() > Person.PAGE));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One person")
    public PersonSummary show(@RestPath long id) {
        return Person.known(administrator(), id)
                .map(person -> summaries(List.of(person)).get(0))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invite somebody",
            description = "The link is told this once; whoever opens it makes an account.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = Invited.class)))
    @APIResponse(responseCode = "400", description = "Not of this shape; the problem names the `field`")
    @APIResponse(responseCode = "409", description = "Somebody has this address, or is invited by it")
    @APIResponse(responseCode = "422", description = "Nobody can be invited like that")
    public Response invite(@Nullable NewInvitation given) {
        var administrator = administrator();
        try {
            var now = clock.instant();
            var token = admissions.invite(administrator, guest(given), now).token();
            return Response.status(201)
                    .entity(new Invited("/invitations/" + token.text(), now.plus(Invitation.LIFETIME)))
                    .build();
        } catch (EmailTaken taken) {
            return Problem.of(409, "Somebody has this address, or is invited by it");
        } catch (NoSuchPlace | IllegalArgumentException impossible) {
            return Problem.of(UNPROCESSABLE, "Nobody can be invited like that");
        }
    }

    /** @throws IllegalArgumentException if it is none */
    private static Guest guest(@Nullable NewInvitation given) {
        if (given == null) {
            throw new IllegalArgumentException("nobody");
        }
        var email = given.email().map(text -> EmailAddress.of(text).orElseThrow(IllegalArgumentException::new));
        var grants = given.rights().stream()
                .map(right ->
                        Optional.ofNullable(right).flatMap(NewRight::grant).orElseThrow(IllegalArgumentException::new))
                .toList();
        return new Guest(given.name(), email, grants);
    }

    @POST
    @Path("/{id}/disable")
    @Operation(summary = "Shut somebody out at once", description = "Their work is kept.")
    @APIResponse(responseCode = "204", description = "They are out")
    @APIResponse(responseCode = "409", description = "It is the viewer, or the last administrator")
    public void disable(@RestPath long id) {
        people.disable(administrator(), id, clock.instant());
    }

    @POST
    @Path("/{id}/enable")
    @Operation(summary = "Let somebody in again")
    @APIResponse(responseCode = "204", description = "They may come in")
    public void enable(@RestPath long id) {
        people.enable(administrator(), id, clock.instant());
    }

    private Viewer administrator() {
        return Optional.of(viewer.get()).filter(Viewer::administers).orElseThrow(NotFoundException::new);
    }

    private List<PersonSummary> summaries(List<Person> people) {
        Map<Long, List<Right>> rights =
                Right.of(people, clock.instant()).stream().collect(Collectors.groupingBy(right -> right.person.id));
        return people.stream()
                .map(person -> new PersonSummary(
                        person.id,
                        person.username,
                        person.name,
                        Optional.ofNullable(person.email),
                        Optional.ofNullable(person.disabledAt),
                        rights.getOrDefault(person.id, List.of()).stream()
                                .map(PeopleResource::given)
                                .toList()))
                .toList();
    }

    private static GivenRight given(Right right) {
        return new GivenRight(
                right.role,
                right.scope,
                Optional.ofNullable(right.scopeId),
                right.from,
                Optional.ofNullable(right.until));
    }
}
