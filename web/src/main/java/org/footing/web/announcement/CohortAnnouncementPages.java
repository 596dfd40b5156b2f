package org.footing.web.announcement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footing.announcement.Announcement;
import org.footing.announcement.Announcements;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.People.NotKnown;
import org.footing.identity.School;
import org.footing.web.admin.Choice;
import org.footing.web.page.Fresh;
import org.footing.web.page.Paging;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What is announced in a cohort, and where it is written. For who teaches it. */
@Path("/cohorts/{id}/announcements")
public class CohortAnnouncementPages {

    private static final AnnouncementMessages WORDS = MessageBundles.get(AnnouncementMessages.class);

    /**
     * @param audiences to whom the viewer can write here
     * @param range which of how many are shown; empty when all are
     * @param previous address of the page before; empty on the first
     * @param following address of the page after; empty on the last
     */
    public record View(
            Cohort cohort,
            List<Choice> audiences,
            AnnouncementFields fields,
            List<AnnouncementLine> lines,
            String range,
            String previous,
            String following) {}

    @CheckedTemplate(basePath = "announcement")
    static class Templates {
        static native TemplateInstance cohort(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    /** @param to whom the form is to offer first */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestQuery Optional<String> page, @RestQuery Optional<String> to) {
        return Fresh.page(page(id, page, to.orElse(SentAnnouncement.COHORT), AnnouncementFields.empty()));
    }

    @POST
    public Response write(@RestPath long id, @BeanParam SentAnnouncement sent) {
        var today = QuarkusTransaction.requiringNew()
                .call(() -> LocalDate.ofInstant(clock.instant(), cohort(id).zone()));
        var errors = new TreeMap<>(sent.errors(today, Optional.empty()));
        var audience = sent.toWhom();
        if (audience.isEmpty()) {
            errors.put("audience", WORDS.noAudience());
        }
        if (!errors.isEmpty()) {
            return again(id, sent, errors);
        }
        try {
            announcements.write(viewer.get(), id, audience.orElseThrow(), sent.wording(), sent.save(), clock.instant());
            return SeeOther.at("/cohorts/" + id + "/announcements");
        } catch (NotKnown nobody) {
            return again(id, sent, Map.of("audience", WORDS.noAudience()));
        }
    }

    private Response again(long id, SentAnnouncement sent, Map<String, String> errors) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, Optional.empty(), sent.audience, sent.fields(errors)));
    }

    private TemplateInstance page(long id, Optional<String> wanted, String audience, AnnouncementFields fields) {
        var cohort = cohort(id);
        var paging = Paging.of(wanted, Announcement.PAGE, Announcement.countIn(cohort, viewer.get()));
        var shown = Announcement.in(cohort, viewer.get(), paging.index());
        var here = "/cohorts/" + id + "/announcements";
        return Templates.cohort(new View(
                cohort,
                cohort.archived() ? List.of() : audiences(cohort, audience),
                fields,
                AnnouncementLine.of(
                        shown,
                        viewer.get(),
                        Set.of(),
                        School.find().orElseThrow().zone()),
                paging.range(WORDS::range),
                paging.previous(here),
                paging.next(here)));
    }

    private record Offered(String value, String words) {}

    private List<Choice> audiences(Cohort cohort, String chosen) {
        var course = viewer.get().teaches(cohort.courseId)
                ? Stream.of(new Offered(SentAnnouncement.COURSE, WORDS.wholeCourse()))
                : Stream.<Offered>empty();
        var students = Enrolment.of(cohort).stream()
                .filter(enrolment -> enrolment.person.id != viewer.get().personId())
                .map(enrolment -> new Offered(Long.toString(enrolment.id), WORDS.alone(enrolment.person.name)));
        var all = Stream.of(Stream.of(new Offered(SentAnnouncement.COHORT, WORDS.thisCohort())), course, students)
                .flatMap(part -> part);
        return Choice.of(all, Offered::value, Offered::words, chosen);
    }

    private Cohort cohort(long id) {
        return Cohort.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }
}
