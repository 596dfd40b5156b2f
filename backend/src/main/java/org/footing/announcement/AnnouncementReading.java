package org.footing.announcement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.Viewer;

/** That somebody has opened an announcement. */
@Entity
@Table(name = "announcement_reading")
@IdClass(AnnouncementReading.Key.class)
public class AnnouncementReading extends PanacheEntityBase {

    record Key(long announcementId, long personId) implements Serializable {}

    @Id
    @Column(name = "announcement_id")
    public long announcementId;

    @Id
    @Column(name = "person_id")
    public long personId;

    @Column(name = "read_at")
    public Instant readAt;

    /** Ids of those that the viewer has read. */
    public static Set<Long> of(Viewer viewer, Collection<Announcement> announcements) {
        return announcements.isEmpty()
                ? Set.of()
                : find(
                                "select r.announcementId from AnnouncementReading r where r.personId = ?1 and r.announcementId in ?2",
                                viewer.personId(),
                                announcements.stream().map(one -> one.id).toList())
                        .project(Long.class)
                        .stream()
                        .collect(Collectors.toSet());
    }

    static boolean known(long announcementId, long personId) {
        return findByIdOptional(new Key(announcementId, personId)).isPresent();
    }

    static void create(long announcementId, long personId, Instant now) {
        var reading = new AnnouncementReading();
        reading.announcementId = announcementId;
        reading.personId = personId;
        reading.readAt = now;
        reading.persist();
    }

    static void forget(Announcement announcement) {
        delete("announcementId", announcement.id);
    }
}
