package org.footing.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.NotAsked;
import org.footing.cohort.Cohort;
import org.footing.cohort.EditionMoves.NotMoved;
import org.footing.database.Durability;
import org.footing.database.RowLocks;
import org.footing.files.Deliveries.NotOnItsWay;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.Passwords;
import org.footing.identity.People.LastAdministrator;
import org.footing.identity.People.NotKnown;
import org.footing.identity.People.NotYourself;
import org.footing.library.Drafts.NoDraft;
import org.footing.marking.Claims.NotWaiting;
import org.footing.practice.NotTheirs;
import org.footing.progress.Certificates;
import org.footing.progress.Unlocking.ItemLocked;
import org.footing.web.security.Asking;
import org.footing.web.watch.Route;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;

/** Turns what went wrong into a page, or into a problem (RFC 9457) where a program asked. Says what to do, never how the program is made. */
class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);

    /** Of the framework: of a form whose fields are named by the method, and of one that is taken as it comes. */
    private static final Set<String> READERS =
            Set.of(FormBodyHandler.class.getName(), RequestDeserializeHandler.class.getName());

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance notFound();

        static native TemplateInstance busy();

        static native TemplateInstance archived();

        static native TemplateInstance readOnly();

        static native TemplateInstance refused(int status);

        static native TemplateInstance broken();
    }

    @ServerExceptionMapper({
        NotFoundException.class,
        NotAsked.class,
        NotKnown.class,
        NotMoved.class,
        InvitationGone.class,
        NoDraft.class,
        NotWaiting.class,
        NotOnItsWay.class,
        NotTheirs.class,
        Certificates.NotTheirs.class
    })
    public Response notFound(RuntimeException missing, UriInfo uri) {
        return answer(uri, 404, "Not found", Templates.notFound());
    }

    @ServerExceptionMapper
    public Response yourself(NotYourself refused, UriInfo uri) {
        return answer(uri, 409, "Nobody shuts themselves out", Templates.refused(409));
    }

    @ServerExceptionMapper
    public Response last(LastAdministrator refused, UriInfo uri) {
        return answer(uri, 409, "An administrator is needed who can let others in", Templates.refused(409));
    }

    @ServerExceptionMapper
    public Response locked(ItemLocked locked, UriInfo uri) {
        return answer(uri, 409, "Not open yet", Templates.refused(409));
    }

    @ServerExceptionMapper
    public Response archived(Cohort.IsArchived archived, UriInfo uri) {
        return answer(uri, 409, "The cohort is archived: nothing in it changes any more", Templates.archived());
    }

    @ServerExceptionMapper
    public Response busy(Passwords.Overloaded overloaded, UriInfo uri) {
        return busy(uri);
    }

    /** The framework wraps this where the program really runs, and has words of its own for the kind that is named here, too. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response misshapen(JsonProcessingException given) {
        var field = given instanceof JsonMappingException mapping ? field(mapping) : "";
        return Problem.of(400, "Not the JSON that is asked for", field.isEmpty() ? Map.of() : Map.of("field", field));
    }

    /** Where it stands: {@code rights[0].role}; empty for the whole. */
    private static String field(JsonMappingException given) {
        return given.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refused, UriInfo uri) {
        if (refused.getCause() instanceof JsonProcessingException given) {
            return misshapen(given);
        }
        var status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        return answer(uri, status, refused.getResponse().getStatusInfo().getReasonPhrase(), Templates.refused(status));
    }

    /** Somebody left before all of their request had come: nobody is there to read an answer. */
    @ServerExceptionMapper
    public Response gone(IOException left) {
        return Response.status(Response.Status.BAD_REQUEST).build();
    }

    @ServerExceptionMapper
    public Response broken(Throwable fault, ContainerRequestContext request, RoutingContext context) {
        if (isUnreadableForm(fault)) {
            return answer(request.getUriInfo(), 400, "Bad Request", Templates.refused(400));
        }
        if (foundNoConnection(fault)) {
            LOG.warnf("%s %s: the database had no connection to spare", request.getMethod(), Route.of(context));
            return busy(request.getUriInfo());
        }
        if (causes(fault).anyMatch(RowLocks::waitedInVain)) {
            LOG.warnf(
                    "%s %s: waited in vain for a row that somebody else held", request.getMethod(), Route.of(context));
            return busy(request.getUriInfo());
        }
        if (causes(fault).anyMatch(Durability::isReadOnly)) {
            LOG.errorf("%s %s: %s", request.getMethod(), Route.of(context), Durability.READ_ONLY);
            return answer(request.getUriInfo(), 503, "Read-only", Templates.readOnly());
        }
        LOG.errorf(fault, "%s %s failed", request.getMethod(), Route.of(context));
        return answer(request.getUriInfo(), 500, "Something went wrong", Templates.broken());
    }

    /** A form of broken escapes, without names, or of thousands of fields: it failed while it was read; there is no exception for it. */
    private static boolean isUnreadableForm(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(READERS::contains);
    }

    /** So many are at work that this request waited for the database in vain; the pool has no exception of its own for it. */
    private static boolean foundNoConnection(Throwable fault) {
        return causes(fault)
                .flatMap(cause -> Stream.of(cause.getStackTrace()).limit(1))
                .anyMatch(frame -> frame.getClassName().startsWith("io.agroal.pool."));
    }

    /** What the database said. */
    private static Stream<SQLException> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private static Response busy(UriInfo uri) {
        return Response.fromResponse(answer(uri, 503, "Busy", Templates.busy()))
                .header(HttpHeaders.RETRY_AFTER, Asking.RETRY_SECONDS)
                .build();
    }

    private static Response answer(UriInfo uri, int status, String title, TemplateInstance page) {
        if (Asking.isProgram(uri.getPath())) {
            return Problem.of(status, title);
        }
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
