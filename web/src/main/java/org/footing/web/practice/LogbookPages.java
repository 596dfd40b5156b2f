package org.footing.web.practice;

import static org.footing.web.practice.LogbookForm.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.practice.Attendance;
import org.footing.practice.ContactHours;
import org.footing.practice.Logbook;
import org.footing.practice.LogbookEntry;
import org.footing.practice.PracticeHours;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.page.PlainTable;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A student's own logbook. */
@Path("/practice")
public class LogbookPages {

    /** @param drawn as {@code tags/state} draws it */
    public record Row(long id, String when, String length, List<String> facts, String drawn, String state) {}

    /** @param missing empty where nothing is */
    public record KindRow(String title, String confirmed, String waiting, String missing, String beyond) {}

    public record TechniqueRow(String title, String hours) {}

    /**
     * @param saveId of the form: sent twice it is one entry
     * @param notice why what was typed is not logged
     */
    public record View(
            Course course,
            LoggedFields fields,
            String saveId,
            Optional<String> notice,
            PracticeHours hours,
            List<KindRow> kinds,
            List<TechniqueRow> techniques,
            List<Row> rows) {

        public String counted() {
            return Durations.studyTime(hours.counted());
        }

        public String inClass() {
            return Durations.studyTime(hours.contact().attended());
        }

        public String supervised() {
            return Durations.studyTime(hours.supervised());
        }

        public String waiting() {
            return Durations.studyTime(hours.waiting());
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance logbook(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    PracticeEnrolments enrolments;

    @Inject
    Library library;

    @Inject
    Logbook logbook;

    @Inject
    Clock clock;

    /** @param course the newest that asks for hours where none is named */
    @GET
    @Path("/logbook")
    @Transactional
    public Response show(@RestQuery @DefaultValue("") String course) {
        var enrolment = enrolment(course);
        var entries = LogbookEntry.of(enrolment);
        var last = entries.stream().findFirst().map(entry -> entry.logged);
        return Fresh.page(page(
                enrolment,
                entries,
                LogbookForm.next(last, enrolment.cohort.zone(), clock),
                newSaveId(),
                Optional.empty()));
    }

    @POST
    @Path("/logbook")
    public Response log(
            @RestForm @DefaultValue("") String course,
            @RestForm @DefaultValue("") String saveId,
            @BeanParam LogbookForm.Sent sent) {
        var enrolment = QuarkusTransaction.requiringNew().call(() -> enrolment(course));
        var zone = enrolment.cohort.zone();
        var form = sent.form().checked(library.course(enrolment.cohort.edition), zone, clock.instant());
        if (!form.sound()) {
            return again(course, form, saveId);
        }
        var words = new LoggedWords(library.course(enrolment.cohort.edition), zone);
        try {
            var courseId = enrolment.cohort.courseId;
            var entry = logbook.log(viewer.get(), courseId, form.logged(zone), saveId, clock.instant());
            return SeeOther.at("/practice/logbook?course=" + courseId + "#entry-" + entry.id);
        } catch (IllegalArgumentException spoilt) {
            return again(course, form, newSaveId(), Optional.of(WORDS.logAgain()), Fresh.UNPROCESSABLE);
        } catch (Logbook.SentBefore before) {
            var notice = WORDS.sentBefore(words.when(before.then));
            return again(course, form, newSaveId(), Optional.of(notice), Fresh.CONFLICT);
        } catch (Logbook.Overlapping overlapping) {
            return again(course, form.wrong("from", WORDS.overlaps(words.when(overlapping.other))), saveId);
        }
    }

    private Response again(String course, LogbookForm form, String saveId) {
        return again(course, form, saveId, Optional.empty(), Fresh.UNPROCESSABLE);
    }

    private Response again(String course, LogbookForm form, String saveId, Optional<String> notice, int status) {
        return Fresh.again(status, () -> {
            var enrolment = enrolment(course);
            return page(enrolment, LogbookEntry.of(enrolment), form, saveId, notice);
        });
    }

    @GET
    @Path("/logbook.csv")
    @Transactional
    public Response download(@RestQuery @DefaultValue("") String course) {
        var enrolment = enrolment(course);
        var words = new LoggedWords(library.course(enrolment.cohort.edition), enrolment.cohort.zone());
        return Fresh.download(LogbookTable.of(LogbookEntry.of(enrolment), words), PlainTable.TYPE, "logbook.csv");
    }

    private Enrolment enrolment(String course) {
        return enrolments.of(course, known -> known.practice().targets().hours() > 0);
    }

    private TemplateInstance page(
            Enrolment enrolment, List<LogbookEntry> entries, LogbookForm form, String saveId, Optional<String> notice) {
        var course = library.course(enrolment.cohort.edition);
        var words = new LoggedWords(course, enrolment.cohort.zone());
        var hours = PracticeHours.of(
                course.practice(),
                entries.stream().map(LogbookEntry::line).toList(),
                ContactHours.of(Attendance.of(enrolment), clock.instant()));
        var titles = words.titles();
        var clients = entries.stream()
                .map(entry -> entry.logged.clientCode())
                .distinct()
                .sorted()
                .toList();
        return Templates.logbook(new View(
                course,
                LoggedFields.of(form, course, clients),
                saveId,
                notice,
                hours,
                hours.kinds().stream().map(LogbookPages::row).toList(),
                hours.byTechnique().entrySet().stream()
                        .map(technique -> new TechniqueRow(
                                titles.getOrDefault(technique.getKey(), technique.getKey()),
                                Durations.studyTime(technique.getValue())))
                        .toList(),
                entries.stream().map(entry -> row(entry, words)).toList()));
    }

    private static Row row(LogbookEntry entry, LoggedWords words) {
        return new Row(
                entry.id,
                words.when(entry.logged),
                Durations.studyTime(entry.logged.length()),
                words.facts(entry.logged),
                LoggedWords.drawn(entry),
                LoggedWords.state(entry));
    }

    private static KindRow row(PracticeHours.Kind kind) {
        return new KindRow(
                kind.category().title(),
                Durations.studyTime(kind.confirmed()),
                inWords(kind.waiting()).orElse(""),
                inWords(kind.missing()).orElse(""),
                inWords(kind.beyond()).map(WORDS::beyond).orElse(""));
    }

    private static Optional<String> inWords(Duration length) {
        return Optional.of(length).filter(any -> !any.isZero()).map(Durations::studyTime);
    }

    private static String newSaveId() {
        return UUID.randomUUID().toString();
    }
}
