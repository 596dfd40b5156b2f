package org.footing.web.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.cohort.JoinLink;
import org.footing.cohort.JoinLinks;
import org.footing.cohort.JoinLinks.LooksAfter;
import org.footing.cohort.JoinLinks.WasWithdrawn;
import org.footing.identity.Token;
import org.footing.identity.Viewer;
import org.footing.web.identity.Acceptance.Form;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** The link by which people become students of a cohort: who is signed in joins, who is not signs in or makes an account. */
@Path("/join/{token}")
@Public
public class JoinPages {

    /** What somebody can do here. */
    public enum Way {
        JOIN,
        SIGN_IN,
        KEYCLOAK,
        STUDENT,
        LOOKS_AFTER,
        WITHDRAWN
    }

    /**
     * @param address of this page
     * @param name of who is signed in; empty for nobody
     * @param form of who makes an account
     */
    public record View(Cohort cohort, String address, Way way, String name, Form form) {

        public boolean shows(String word) {
            return way.name().equals(word);
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance join(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    JoinLinks links;

    @Inject
    Acceptance acceptance;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    public Response show(@RestPath String token) {
        return Fresh.again(200, () -> page(token, Optional.empty(), blank(token)));
    }

    /** Who is not signed in any more is shown how. */
    @POST
    public Response join(@RestPath String token) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> link(token).cohort);
        if (viewer.ifSignedIn().isEmpty()) {
            return SeeOther.at(address(token));
        }
        try {
            links.join(viewer.get(), new Token(token), clock.instant());
            return SeeOther.at(course(cohort));
        } catch (AlreadyEnrolled twice) {
            return SeeOther.at(course(cohort));
        } catch (WasWithdrawn refused) {
            return Fresh.again(Fresh.CONFLICT, () -> page(token, Optional.of(Way.WITHDRAWN), blank(token)));
        } catch (LooksAfter refused) {
            return Fresh.again(Fresh.CONFLICT, () -> page(token, Optional.of(Way.LOOKS_AFTER), blank(token)));
        }
    }

    /** Makes an account or, where the school has Keycloak, links the one that somebody has there; either is a student then. */
    @POST
    @Path("/account")
    public Response account(@RestPath String token, @BeanParam Acceptance.Typed typed, RoutingContext request) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> link(token).cohort);
        if (!keycloak.on()) {
            var wrong = Acceptance.complaint(typed);
            if (wrong.isPresent()) {
                var form = new Form(address(token) + "/account", typed.name(), typed.username(), wrong);
                return Fresh.again(Fresh.UNPROCESSABLE, () -> page(token, Optional.of(Way.SIGN_IN), form));
            }
        }
        var invitation = links.invitation(new Token(token), clock.instant());
        var link = new Acceptance.Link(
                invitation.text(), address(token) + "/account", keycloak.on() ? address(token) : course(cohort), false);
        return acceptance.accept(link, typed, request, form -> QuarkusTransaction.requiringNew()
                .call(() -> page(token, Optional.of(Way.SIGN_IN), form)));
    }

    private TemplateInstance page(String token, Optional<Way> way, Form form) {
        var cohort = link(token).cohort;
        return Templates.join(new View(
                cohort,
                address(token),
                way.orElseGet(() -> viewer.ifSignedIn()
                        .map(known -> way(known, cohort))
                        .orElse(keycloak.on() ? Way.KEYCLOAK : Way.SIGN_IN)),
                viewer.ifSignedIn().map(Viewer::name).orElse(""),
                form));
    }

    private static Way way(Viewer viewer, Cohort cohort) {
        if (viewer.looksAfter(cohort.courseId, cohort.id)) {
            return Way.LOOKS_AFTER;
        }
        return Enrolment.everOf(viewer).stream()
                .filter(enrolment -> enrolment.cohort.id.equals(cohort.id))
                .findFirst()
                .map(enrolment -> enrolment.withdrawnAt == null ? Way.STUDENT : Way.WITHDRAWN)
                .orElse(Way.JOIN);
    }

    private JoinLink link(String token) {
        return JoinLink.open(new Token(token), clock.instant()).orElseThrow(NotFoundException::new);
    }

    private static Form blank(String token) {
        return new Form(address(token) + "/account", "", "", Optional.empty());
    }

    private static String address(String token) {
        return "/join/" + token;
    }

    private static String course(Cohort cohort) {
        return "/courses/" + cohort.courseId;
    }
}
