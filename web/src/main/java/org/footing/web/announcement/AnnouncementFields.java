package org.footing.web.announcement;

import java.util.Map;
import java.util.Optional;
import org.footing.announcement.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * What the form holds.
 *
 * @param errors by field, in words
 */
public record AnnouncementFields(
        String title, String text, String until, String revision, String saveId, Map<String, String> errors) {

    static AnnouncementFields empty() {
        return new AnnouncementFields("", "", "", "", SentAnnouncement.fresh(), Map.of());
    }

    static AnnouncementFields of(Announcement stored) {
        return new AnnouncementFields(
                stored.title,
                stored.text,
                Optional.ofNullable(stored.until).map(Object::toString).orElse(""),
                Integer.toString(stored.revision),
                "",
                Map.of());
    }

    /** The same, to be saved over what is stored now. */
    AnnouncementFields over(Announcement stored) {
        return new AnnouncementFields(title, text, until, Integer.toString(stored.revision), saveId, errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
