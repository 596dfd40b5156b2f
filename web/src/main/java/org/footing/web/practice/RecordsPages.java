package org.footing.web.practice;

import static org.footing.web.practice.FilledField.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.practice.Client;
import org.footing.practice.Clients;
import org.footing.practice.Records;
import org.footing.practice.TreatmentRecord;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A student's own records and the clients that these are of. */
@Path("/practice/records")
public class RecordsPages {

    /** @param drawn as {@code tags/state} draws it */
    public record Row(long id, String title, String drawn, String state, boolean more) {}

    /** @param ended whether what was written is gone */
    public record ClientRow(long id, String code, String agreed, boolean pictures, String until, boolean ended) {}

    /** @param saveId of the form that begins a record: sent twice it is one */
    public record View(
            Course course,
            String saveId,
            List<Row> rows,
            List<ClientRow> clients,
            ConsentForm form,
            Optional<String> notice) {

        public List<ClientRow> consenting() {
            return clients.stream().filter(client -> !client.ended()).toList();
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance records(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    PracticeEnrolments enrolments;

    @Inject
    Library library;

    @Inject
    Records records;

    @Inject
    Clients clients;

    @Inject
    Clock clock;

    /** @param course the newest that has a form for records where none is named */
    @GET
    @Transactional
    public Response show(@RestQuery @DefaultValue("") String course) {
        var enrolment = enrolment(course);
        return Fresh.page(page(enrolment, ConsentForm.preset(today(enrolment)), Optional.empty()));
    }

    @POST
    public Response begin(
            @RestForm @DefaultValue("") String course,
            @RestForm @DefaultValue("") String saveId,
            @RestForm @DefaultValue("") String client) {
        try {
            var record = records.begin(viewer.get(), course, client, saveId, clock.instant());
            return SeeOther.at("/practice/records/" + record.id);
        } catch (Records.NoConsent over) {
            return refused(course, WORDS.noConsent());
        } catch (IllegalArgumentException spoilt) {
            return refused(course, WORDS.beginAgain());
        } catch (Records.UnknownClient unknown) {
            return refused(course, WORDS.unknownClient());
        }
    }

    @POST
    @Path("/clients")
    public Response add(@RestForm @DefaultValue("") String course, @BeanParam ConsentForm.Sent sent) {
        var form = sent.form().checked();
        if (!form.sound()) {
            return again(course, form);
        }
        try {
            clients.add(viewer.get(), course, form.code(), form.consent(), clock.instant());
            return SeeOther.at(here(course, "begin"));
        } catch (Clients.Unfit unfit) {
            return again(course, form.refused(unfit));
        } catch (Clients.CodeTaken taken) {
            return again(course, form.taken());
        }
    }

    @POST
    @Path("/clients/{id:[0-9]+}/withdrawal")
    public Response withdraw(@RestPath long id, @RestForm @DefaultValue("") String course) {
        clients.withdraw(viewer.get(), id, clock.instant());
        return SeeOther.at(here(course, "clients"));
    }

    private static String here(String course, String part) {
        return "/practice/records" + (course.matches("[a-z0-9-]+") ? "?course=" + course : "") + "#" + part;
    }

    private Response again(String course, ConsentForm form) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(enrolment(course), form, Optional.empty()));
    }

    private Response refused(String course, String why) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> {
            var enrolment = enrolment(course);
            return page(enrolment, ConsentForm.preset(today(enrolment)), Optional.of(why));
        });
    }

    private Enrolment enrolment(String course) {
        return enrolments.of(
                course, known -> !known.practice().treatmentRecord().sections().isEmpty());
    }

    private LocalDate today(Enrolment enrolment) {
        return LocalDate.ofInstant(clock.instant(), enrolment.cohort.zone());
    }

    private TemplateInstance page(Enrolment enrolment, ConsentForm form, Optional<String> notice) {
        return Templates.records(new View(
                library.course(enrolment.cohort.edition),
                UUID.randomUUID().toString(),
                TreatmentRecord.of(enrolment).stream()
                        .map(record -> new Row(
                                record.id,
                                title(record),
                                drawn(record),
                                state(record),
                                !record.finished() && !record.comment.isEmpty()))
                        .toList(),
                Client.of(enrolment).stream().map(RecordsPages::row).toList(),
                form,
                notice));
    }

    private static ClientRow row(Client client) {
        var consent = client.consent;
        return new ClientRow(
                client.id,
                client.code,
                WORDS.agreed(Dates.inFull(consent.givenOn()), consent.purpose()),
                consent.photographs(),
                WORDS.keptUntil(Dates.inFull(consent.until())),
                client.ended());
    }

    static String title(TreatmentRecord record) {
        var day = LocalDate.ofInstant(record.begunAt, record.enrolment.cohort.zone());
        return WORDS.recordOf(record.client.code, Dates.inFull(day));
    }

    static String drawn(TreatmentRecord record) {
        return record.finished() ? "done" : "now";
    }

    static String state(TreatmentRecord record) {
        if (!record.finished()) {
            return WORDS.draft();
        }
        return record.outcome == TreatmentRecord.Outcome.TREATED ? WORDS.finished() : WORDS.notTreated();
    }
}
