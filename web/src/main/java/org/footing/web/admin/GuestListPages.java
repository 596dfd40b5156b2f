package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Admissions;
import org.footing.cohort.Admissions.NoSuchPlace;
import org.footing.cohort.GuestList;
import org.footing.cohort.Letters;
import org.footing.cohort.Places;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Several invitations at once, by a table: first looked at, then sent again to be made. */
@Path("/admin/people/invitations/list")
public class GuestListPages {

    /** In bytes of UTF-8: a field of a form holds no more, and what was looked at is sent again. */
    private static final int LARGEST = 60_000;

    /** Some letters of other encodings take half as many bytes as in UTF-8, others twice as many. */
    private static final int LARGEST_FILE = 2 * LARGEST;

    /** @param list absent as long as nothing was given */
    public record View(String text, Optional<GuestList> list) {

        public boolean ready() {
            return list.filter(GuestList::faultless).isPresent();
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance guestList(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Admissions admissions;

    @Inject
    OneTimeLinks links;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        administration.viewer();
        return Templates.guestList(new View("", Optional.empty()));
    }

    /** Writes nothing. */
    @POST
    @Path("/preview")
    public Response preview(@RestForm @Nullable FileUpload file, @RestForm Optional<String> table) {
        var viewer = administration.viewer();
        return shown(
                viewer,
                Optional.ofNullable(file)
                        .filter(given -> given.size() > 0)
                        .map(GuestListPages::text)
                        .orElse(table.orElse("")));
    }

    @POST
    public Response invite(@RestForm Optional<String> table) {
        var viewer = administration.viewer();
        var list = read(viewer, table.orElse(""));
        if (!list.faultless()) {
            return shown(viewer, table.orElse(""));
        }
        try {
            var made = QuarkusTransaction.requiringNew()
                    .call(() -> links.give(admissions.invite(viewer, list.guests(), clock.instant())));
            return links.shown(made, Invitation.LIFETIME, "/admin/people/invitations");
        } catch (EmailTaken | NoSuchPlace meanwhile) {
            return shown(viewer, table.orElse(""));
        }
    }

    private Response shown(Viewer viewer, String text) {
        var view = new View(text, Optional.of(read(viewer, text)));
        return Response.status(view.ready() ? 200 : 422)
                .entity(Templates.guestList(view))
                .build();
    }

    private GuestList read(Viewer viewer, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return new GuestList(List.of(), Optional.of(GuestList.Fault.TOO_MANY));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var today = LocalDate.ofInstant(now, School.find().orElseThrow().zone());
            var places = Places.of(viewer, today, List.of());
            return GuestList.read(text, places, Invitations.taken(GuestList.addresses(text), now));
        });
    }

    /** With the ends of lines that a browser sends, so that it is no longer when it is sent again. */
    private static String text(FileUpload file) {
        try {
            return file.size() > LARGEST_FILE
                    ? " ".repeat(LARGEST + 1)
                    : Letters.read(Files.readAllBytes(file.uploadedFile())).replaceAll("\\R", "\r\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
