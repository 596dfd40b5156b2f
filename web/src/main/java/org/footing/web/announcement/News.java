package org.footing.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.footing.announcement.Announcement;
import org.footing.web.security.CurrentViewer;
import org.jspecify.annotations.Nullable;

/** How much has been announced to the reader that they have not opened; the main menu reaches it as {@code inject:news}. */
@Named("news")
@RequestScoped
public class News {

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    private @Nullable Long unread;

    /** None where nobody has asked: templates never ask the database. */
    public long getUnread() {
        return Optional.ofNullable(unread).orElse(0L);
    }

    /** Asks once a request. */
    public long count() {
        var known = unread;
        if (known == null) {
            known = Announcement.countUnread(viewer.get(), clock.instant());
            unread = known;
        }
        return known;
    }

    /** It was opened just now. */
    void countAgain() {
        unread = null;
        count();
    }
}
