package org.footing.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;

/** Keeps words that somebody who marks wants to use again. */
@ApplicationScoped
@Transactional
public class CommentBank {

    /** Nothing, too much, or one more than can be kept. */
    public static class NotKept extends RuntimeException {}

    /**
     * Kept twice is kept once.
     *
     * @throws NotKept if these are no words to keep, or there are enough
     */
    public void keep(Viewer viewer, String courseId, String words, Instant now) {
        var said = words.strip();
        if (said.isEmpty() || !Storable.fits(said, SavedComment.LONGEST)) {
            throw new NotKept();
        }
        if (SavedComment.of(viewer, courseId, said).isPresent()) {
            return;
        }
        if (SavedComment.count(viewer, courseId) >= SavedComment.MOST) {
            throw new NotKept();
        }
        SavedComment.create(viewer, courseId, said, now);
    }

    /** @return whether there is such a comment of the viewer's */
    public boolean share(Viewer viewer, long id, boolean withOthers) {
        var own = SavedComment.of(viewer, id);
        own.ifPresent(comment -> comment.share(withOthers));
        return own.isPresent();
    }

    /** @return whether there was such a comment of the viewer's */
    public boolean remove(Viewer viewer, long id) {
        var own = SavedComment.of(viewer, id);
        own.ifPresent(comment -> comment.delete());
        return own.isPresent();
    }
}
