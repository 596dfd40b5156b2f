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
import java.util.Map;
import java.util.Optional;
import org.footing.announcement.Announcement;
import org.footing.announcement.Announcements;
import org.footing.announcement.Announcements.ChangedSince;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** Changes an announcement and takes it back. For who wrote it and who answers for the cohort. */
@Path("/announcements/{id:[0-9]+}")
public class AnnouncementEditPages {

    private static final AnnouncementMessages WORDS = MessageBundles.get(AnnouncementMessages.class);

    /** @param refused why it was not saved; empty where nothing was refused */
    public record View(long id, AnnouncementFields fields, String refused) {}

    @CheckedTemplate(basePath = "announcement")
    static class Templates {
        static native TemplateInstance edit(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    @GET
    @Path("/edit")
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, AnnouncementFields.of(announcement(id)), ""));
    }

    @POST
    @Path("/edit")
    public Response edit(@RestPath long id, @BeanParam SentAnnouncement sent) {
        var errors = QuarkusTransaction.requiringNew().call(() -> errors(announcement(id), sent));
        if (!errors.isEmpty()) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, sent.fields(errors), ""));
        }
        try {
            announcements.edit(viewer.get(), id, sent.revision(), sent.wording(), clock.instant());
            return SeeOther.at(AnnouncementLine.address(id));
        } catch (ChangedSince late) {
            return Fresh.again(Fresh.CONFLICT, () -> {
                var stored = announcement(id);
                return page(id, sent.fields(Map.of()).over(stored), WORDS.changedSince(stored.title));
            });
        }
    }

    /** Leads to the list of the cohort, or home where it was for a whole course. */
    @POST
    @Path("/removal")
    public Response takeBack(@RestPath long id) {
        var cohort = QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(announcement(id).cohort).map(known -> known.id));
        announcements.takeBack(viewer.get(), id, clock.instant());
        return SeeOther.at(
                cohort.map(known -> "/cohorts/" + known + "/announcements").orElse("/cohorts"));
    }

    private Map<String, String> errors(Announcement stored, SentAnnouncement sent) {
        return sent.errors(LocalDate.ofInstant(clock.instant(), stored.zone()), Optional.ofNullable(stored.until));
    }

    private static TemplateInstance page(long id, AnnouncementFields fields, String refused) {
        return Templates.edit(new View(id, fields, refused));
    }

    private Announcement announcement(long id) {
        return Announcement.changeableBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }
}
