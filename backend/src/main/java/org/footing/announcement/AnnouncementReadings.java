package org.footing.announcement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.footing.identity.Viewer;
import org.jboss.logging.Logger;

/** Notes who has opened which announcement. */
@ApplicationScoped
public class AnnouncementReadings {

    private static final Logger LOG = Logger.getLogger(AnnouncementReadings.class);

    /** Read twice is read once, also in two tabs at the same moment. Its own transaction, since a collision ends that. */
    public void read(Viewer viewer, Announcement announcement, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!AnnouncementReading.known(announcement.id, viewer.personId())) {
                    AnnouncementReading.create(announcement.id, viewer.personId(), now);
                }
            });
        } catch (PersistenceException collision) {
            LOG.debugf("announcement %d was read in two places at once", announcement.id);
        }
    }
}
