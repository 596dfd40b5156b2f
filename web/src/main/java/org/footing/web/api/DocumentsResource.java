package org.footing.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.course.TextForm;
import org.footing.library.Draft;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.library.Drafts.Outcome;
import org.footing.library.Merge;
import org.footing.library.Merge.Part;
import org.footing.library.TextSave;
import org.footing.web.page.Problem;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The documents of a draft, for those who write it. */
@Path("/api/v1/courses/{course}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Writing")
public class DocumentsResource {

    private static final int BAD = 400;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;

    /** @param sha256 of its bytes, in hexadecimal */
    public record DocumentSummary(String path, int revision, String sha256, Instant changedAt) {}

    /**
     * @param by who changed it last; absent while it is as the program brought it
     * @param text each line ended by LF
     */
    public record DocumentDetail(String path, int revision, Instant changedAt, Optional<String> by, String text) {

        static Optional<DocumentDetail> of(DraftDocument document) {
            var by = Optional.ofNullable(document.changedBy).map(person -> person.name);
            return document.text()
                    .map(text -> new DocumentDetail(document.path, document.revision, document.changedAt, by, text));
        }
    }

    /**
     * @param base the revision that the text was made from; 0 for a document that was not there
     * @param saveId made by the program for this save: the same one sent twice is one save
     */
    public record GivenText(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) String text,
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) @Schema(minimum = "0") int base,
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) @Schema(pattern = "[!-~]{1,64}")
                    String saveId) {

        /** @throws IllegalArgumentException if it cannot be a save */
        TextSave save() {
            return new TextSave(TextForm.plain(text), base, saveId);
        }
    }

    /**
     * A text that is kept.
     *
     * @param revision to be named by the next save of this text
     * @param sentRevision that holds the text as it was sent: to be named by a save of what was changed in that one since
     * @param text of the document now: with what others had changed on other lines
     */
    public record KeptText(int revision, int sentRevision, Instant savedAt, String text) {}

    /** A stretch of lines: on which nobody disagrees, or that both changed. */
    public record MergedPart(Optional<String> agreed, Optional<String> mine, Optional<String> theirs) {

        static MergedPart of(Part part) {
            return part instanceof Part.Conflict both
                    ? new MergedPart(Optional.empty(), Optional.of(both.mine()), Optional.of(both.theirs()))
                    : new MergedPart(Optional.of(((Part.Agreed) part).text()), Optional.empty(), Optional.empty());
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(summary = "The documents of a draft")
    public List<DocumentSummary> list(@RestPath String course) {
        return DraftDocument.of(draft(course)).stream()
                .map(document ->
                        new DocumentSummary(document.path, document.revision, document.hash(), document.changedAt))
                .toList();
    }

    @GET
    @Path("/{path:.+}")
    @Transactional
    @Operation(
            summary = "One document of a draft, where it is a text",
            description =
                    "The `ETag` is its revision. Asked with that in `If-None-Match`, the answer is 304 until somebody changes the document: cheap enough to ask every few seconds.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = DocumentDetail.class)))
    @APIResponse(responseCode = "304", description = "It has that revision still")
    @APIResponse(responseCode = "404", description = "There is no such text, or it is not the viewer's to write")
    public Response show(@RestPath String course, @RestPath String path, @Context Request request) {
        var revision = DraftDocument.revision(viewer.get(), course, path).orElseThrow(NotFoundException::new);
        var unchanged = request.evaluatePreconditions(tag(revision));
        return unchanged != null ? unchanged.build() : detail(course, path);
    }

    private Response detail(String course, String path) {
        var detail = DraftDocument.of(draft(course), path)
                .flatMap(DocumentDetail::of)
                .orElseThrow(NotFoundException::new);
        return Response.ok(detail).tag(tag(detail.revision())).build();
    }

    private static EntityTag tag(int revision) {
        return new EntityTag(Integer.toString(revision));
    }

    @PUT
    @Path("/{path:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a document",
            description =
                    "What is answered with 200 is kept, joined with what others changed on other lines since. Any other answer leaves the document as it was.")
    @APIResponse(
            responseCode = "200",
            description = "Kept, now or when the same save came before",
            content = @Content(schema = @Schema(implementation = KeptText.class)))
    @APIResponse(responseCode = "404", description = "There is no such draft, or it is not the viewer's to write")
    @APIResponse(
            responseCode = "409",
            description =
                    "Somebody changed the same lines: the problem holds `revision`, `by`, `changedAt` and the `parts` of both texts. Or the document has moved: `movedTo`")
    @APIResponse(
            responseCode = "410",
            description = "Somebody removed it; a save with the `revision` of the problem puts it back")
    @APIResponse(responseCode = "422", description = "No text, too long, not a path for one, or one document too many")
    public Response save(@RestPath String course, @RestPath String path, @Nullable GivenText given) {
        if (given == null) {
            return Problem.of(BAD, "Nothing was sent");
        }
        try {
            return told(drafts.save(viewer.get(), course, path, given.save(), clock.instant()), course);
        } catch (IllegalArgumentException | Drafts.Unfit unfit) {
            return Problem.of(UNPROCESSABLE, "Not a text of a course, or longer than " + TextSave.LONGEST);
        } catch (Drafts.Full full) {
            return Problem.of(UNPROCESSABLE, "The course has no room for another document");
        }
    }

    private Response told(Outcome outcome, String course) {
        if (outcome instanceof Outcome.Conflict conflict) {
            return Problem.of(CONFLICT, "Somebody changed the same lines", conflict(course, conflict));
        } else if (outcome instanceof Outcome.Moved moved) {
            return Problem.of(CONFLICT, "The document has moved", Map.of("movedTo", moved.path()));
        } else if (outcome instanceof Outcome.Removed removed) {
            return Problem.of(GONE, "Somebody removed the document", Map.of("revision", removed.stored().revision));
        }
        var saved = (Outcome.Saved) outcome;
        return Response.ok(new KeptText(saved.revision(), saved.sent(), saved.at(), saved.text()))
                .build();
    }

    private Map<String, Object> conflict(String course, Outcome.Conflict conflict) {
        Merge merge = conflict.merge();
        return Map.of(
                "revision",
                conflict.stored().revision,
                "by",
                by(course, conflict.stored().path),
                "changedAt",
                conflict.stored().changedAt,
                "parts",
                merge.parts().stream().map(MergedPart::of).toList());
    }

    private String by(String course, String path) {
        return QuarkusTransaction.requiringNew().call(() -> DraftDocument.of(draft(course), path)
                .flatMap(document -> Optional.ofNullable(document.changedBy))
                .map(person -> person.name)
                .orElse(""));
    }

    @DELETE
    @Path("/{path:.+}")
    @Operation(summary = "Remove a document")
    @APIResponse(responseCode = "204", description = "Removed; what it held is kept for a time")
    @APIResponse(responseCode = "404", description = "There is no such draft, or it is not the viewer's to write")
    @APIResponse(responseCode = "409", description = "That is not its revision any more")
    public Response remove(@RestPath String course, @RestPath String path, @RestQuery int base) {
        try {
            drafts.remove(viewer.get(), course, path, base, clock.instant());
            return Response.noContent().build();
        } catch (Drafts.ChangedSince since) {
            return Problem.of(CONFLICT, "Changed since that revision");
        }
    }

    private Draft draft(String course) {
        return Draft.of(viewer.get(), course).orElseThrow(NotFoundException::new);
    }
}
