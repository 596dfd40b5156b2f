package org.footing.library;

import java.util.List;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/**
 * Whether somebody who wrote none of the unpublished changes of a draft has looked at all of them.
 *
 * @param required before the draft is published
 * @param writers who has changed something since it was published last, by name
 * @param agreements to what the draft holds now, the oldest first
 */
public record SecondEyes(boolean required, List<Person> writers, List<DraftReview> agreements) {

    public static SecondEyes of(Draft draft) {
        return new SecondEyes(draft.secondEyes, DraftWriter.of(draft), DraftReview.of(draft));
    }

    /** Whether nobody else is needed for this person to publish: publishing what others wrote is to agree to it. */
    public boolean suffice(Viewer publisher) {
        return !required || !wrote(publisher.personId()) || agreed();
    }

    /** Whether somebody did. */
    public boolean agreed() {
        return agreements.stream().anyMatch(review -> !wrote(review.personId));
    }

    /** Whether the viewer's word is still to be had, if it is theirs to give. */
    public boolean await(Viewer viewer) {
        return required
                && !wrote(viewer.personId())
                && agreements.stream().noneMatch(review -> review.personId == viewer.personId());
    }

    public boolean wrote(long personId) {
        return writers.stream().anyMatch(writer -> writer.id == personId);
    }
}
