package org.footing.web.announcement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.announcement.Announcement;
import org.footing.announcement.AnnouncementReading;
import org.footing.announcement.AnnouncementReadings;
import org.footing.cohort.Cohort;
import org.footing.course.PostedText;
import org.footing.identity.School;
import org.footing.web.page.Fresh;
import org.footing.web.page.Paging;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What has been announced to a student. */
@Path("/announcements")
public class AnnouncementPages {

    static final String HERE = "/announcements";

    private static final AnnouncementMessages WORDS = MessageBundles.get(AnnouncementMessages.class);

    /**
     * @param range which of how many are shown; empty when all are
     * @param previous address of the page before; empty on the first
     * @param following address of the page after; empty on the last
     */
    public record ListView(List<AnnouncementLine> lines, String range, String previous, String following) {}

    /**
     * @param html of its text
     * @param changeable whether the viewer may edit it and take it back
     */
    public record View(AnnouncementLine line, String html, boolean changeable, Optional<Cohort> cohort) {}

    @CheckedTemplate(basePath = "announcement")
    static class Templates {
        static native TemplateInstance announcements(ListView view);

        static native TemplateInstance announcement(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    AnnouncementReadings readings;

    @Inject
    News news;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list(@RestQuery Optional<String> page) {
        var now = clock.instant();
        var paging = Paging.of(page, Announcement.PAGE, Announcement.countShownTo(viewer.get(), now));
        var shown = Announcement.shownTo(viewer.get(), paging.index(), now);
        var read = AnnouncementReading.of(viewer.get(), shown);
        return Fresh.page(Templates.announcements(new ListView(
                AnnouncementLine.of(
                        shown, viewer.get(), read, School.find().orElseThrow().zone()),
                paging.range(WORDS::range),
                paging.previous(HERE),
                paging.next(HERE))));
    }

    /** To open it is to have read it. */
    @GET
    @Path("/{id:[0-9]+}")
    @Transactional
    public Response show(@RestPath long id) {
        var shown = Announcement.shownTo(viewer.get(), id, clock.instant());
        var one = shown.or(() -> Announcement.legibleTo(viewer.get(), id)).orElseThrow(NotFoundException::new);
        if (shown.isPresent()) {
            readings.read(viewer.get(), one, clock.instant());
            news.countAgain();
        }
        return Fresh.page(Templates.announcement(new View(
                AnnouncementLine.of(
                        one, viewer.get(), true, School.find().orElseThrow().zone()),
                PostedText.html(one.text),
                one.changeableBy(viewer.get()) && !one.archived(),
                Optional.ofNullable(one.cohort).filter(cohort -> one.changeableBy(viewer.get())))));
    }
}
