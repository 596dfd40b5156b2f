package org.footing.web.practice;

import static org.footing.web.practice.FilledField.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.files.NotTaken;
import org.footing.files.NotTaken.Refusal;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.files.Uploads;
import org.footing.library.Library;
import org.footing.practice.Attachments;
import org.footing.practice.ChangedSince;
import org.footing.practice.NotTheirs;
import org.footing.practice.TreatmentRecord;
import org.footing.web.files.FileRefusals;
import org.footing.web.files.ShownFile;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Photographs and files of a treatment record, for its student to add and remove while it is a draft. */
@Path("/practice/records/{id:[0-9]+}/attachments")
public class AttachmentPages {

    /**
     * @param title of the record
     * @param open whether more is taken
     * @param photographs whether the client has agreed to them
     * @param caption that was typed
     */
    public record View(
            long id,
            Course course,
            String title,
            List<ShownFile> files,
            boolean open,
            boolean photographs,
            String caption,
            Optional<String> notice) {

        public String recordAt() {
            return "/practice/records/" + id;
        }

        public String address() {
            return recordAt() + "/attachments";
        }

        /** For the browser's choice of files; on a phone it offers the camera too. */
        public String types() {
            return photographs ? "image/*,video/*,application/pdf" : "application/pdf";
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance attachments(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Uploads uploads;

    @Inject
    Attachments attachments;

    @Inject
    FileRefusals refusals;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, "", Optional.empty()));
    }

    /** The whole file with the form, for those without scripts. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @RestPath long id,
            @RestForm @DefaultValue("") String caption,
            @RestForm("file") @Nullable FileUpload file) {
        try {
            if (file == null) {
                return again(id, caption, refusals.words(Refusal.EMPTY), Fresh.UNPROCESSABLE);
            }
            var target = new Target(Upload.Purpose.RECORD, id, "", caption);
            uploads.take(viewer.get(), target, file.uploadedFile(), file.fileName(), clock.instant());
            return back(id);
        } catch (NotTaken refused) {
            var status = refused.refusal == Refusal.CLOSED ? Fresh.CONFLICT : Fresh.UNPROCESSABLE;
            return again(id, caption, refusals.words(refused), status);
        }
    }

    @POST
    @Path("/{name}/removal")
    public Response remove(@RestPath long id, @RestPath String name) {
        try {
            attachments.remove(viewer.get(), id, name);
            return back(id);
        } catch (ChangedSince finished) {
            return again(id, "", refusals.words(Refusal.CLOSED), Fresh.CONFLICT);
        }
    }

    private static Response back(long id) {
        return SeeOther.at("/practice/records/" + id + "/attachments");
    }

    private Response again(long id, String caption, String why, int status) {
        return Fresh.again(status, () -> page(id, caption, Optional.of(why)));
    }

    private TemplateInstance page(long id, String caption, Optional<String> notice) {
        var record = TreatmentRecord.of(viewer.get(), id).orElseThrow(NotTheirs::new);
        var open = !record.finished() && !record.client.ended();
        var begun = Dates.inFull(LocalDate.ofInstant(record.begunAt, record.enrolment.cohort.zone()));
        var place = "/practice/records/" + id + "/attachments";
        return Templates.attachments(new View(
                id,
                library.course(record.enrolment.cohort.edition),
                WORDS.recordOf(record.client.code, begun),
                Upload.of(Upload.Purpose.RECORD, id).stream()
                        .map(ShownFile::of)
                        .map(file -> open ? file.removableAt(place) : file)
                        .toList(),
                open,
                record.client.consent.photographs(),
                caption,
                notice));
    }
}
