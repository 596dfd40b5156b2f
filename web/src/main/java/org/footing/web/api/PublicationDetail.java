package org.footing.web.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.course.Fault;
import org.footing.identity.Viewer;
import org.footing.insight.Consequences;
import org.footing.insight.Prospects.Prospect;
import org.footing.library.DocumentChange;
import org.footing.library.DraftReview;
import org.footing.library.SecondEyes;

/**
 * What publishing a draft would change.
 *
 * @param version of the draft, to be named by whoever publishes it or agrees to it
 * @param edition that it was begun from or published as last; absent where nothing was published
 * @param faults that keep it from being published
 * @param consequences for students; absent while there are such faults
 * @param publishable whether the viewer can publish it now
 */
public record PublicationDetail(
        String course,
        int version,
        Optional<Integer> edition,
        List<ChangedDocument> changes,
        List<DraftFault> faults,
        Optional<PublicationConsequences> consequences,
        ReviewState review,
        boolean publishable) {

    public record ChangedDocument(String path, DocumentChange.How how) {}

    /**
     * @param line from 1
     * @param column from 1, in characters
     */
    public record DraftFault(String path, int line, int column, String wrong, String mend) {

        static List<DraftFault> of(Collection<Fault> faults) {
            return faults.stream()
                    .filter(Fault::isError)
                    .map(fault ->
                            new DraftFault(fault.path(), fault.line(), fault.column(), fault.wrong(), fault.mend()))
                    .toList();
        }
    }

    /** @param cohorts that could follow the new edition */
    public record PublicationConsequences(List<MovableCohort> cohorts, List<ChangedKey> keys) {

        static PublicationConsequences of(Consequences.All all) {
            return new PublicationConsequences(
                    all.cohorts().stream().map(MovableCohort::of).toList(),
                    all.keys().stream()
                            .map(key -> new ChangedKey(key.quiz(), key.question(), key.attempts()))
                            .toList());
        }
    }

    /**
     * @param edition that it follows now
     * @param begun whether its students have their start behind them
     * @param before what is done of the course on average, in per cent
     * @param after the same, if the cohort follows the new edition
     * @param falling students of whom less would be done
     */
    public record MovableCohort(
            long id, String name, int edition, boolean begun, int students, int before, int after, int falling) {

        static MovableCohort of(Consequences.OfMoving moving) {
            var cohort = moving.cohort();
            return new MovableCohort(
                    cohort.id,
                    cohort.name,
                    cohort.edition.number,
                    moving.begun(),
                    moving.students(),
                    moving.before(),
                    moving.after(),
                    moving.falling());
        }
    }

    /** @param attempts that were marked by another key, and stay so until somebody regrades them */
    public record ChangedKey(String quiz, String question, long attempts) {}

    /**
     * @param required whether somebody who wrote none of the changes has to agree
     * @param writers who has changed something since it was published last
     * @param agreements to the draft as it stands
     * @param missing whether the viewer, if they publish, has to wait for one
     */
    public record ReviewState(boolean required, List<String> writers, List<Agreement> agreements, boolean missing) {

        static ReviewState of(SecondEyes eyes, Viewer viewer) {
            return new ReviewState(
                    eyes.required(),
                    eyes.writers().stream().map(writer -> writer.name).toList(),
                    Agreement.of(eyes.agreements()),
                    !eyes.suffice(viewer));
        }
    }

    public record Agreement(String by, Instant at) {

        static List<Agreement> of(Collection<DraftReview> reviews) {
            return reviews.stream()
                    .map(review -> new Agreement(review.person.name, review.at))
                    .toList();
        }
    }

    static PublicationDetail of(Prospect prospect, Viewer viewer) {
        var draft = prospect.draft();
        return new PublicationDetail(
                draft.courseId,
                draft.version,
                Optional.ofNullable(draft.edition).map(edition -> edition.number),
                prospect.changes().stream()
                        .map(change -> new ChangedDocument(change.path(), change.how()))
                        .toList(),
                DraftFault.of(prospect.faults()),
                prospect.consequences().map(PublicationConsequences::of),
                ReviewState.of(prospect.eyes(), viewer),
                prospect.ready()
                        && viewer.publishes(draft.courseId)
                        && prospect.eyes().suffice(viewer));
    }
}
