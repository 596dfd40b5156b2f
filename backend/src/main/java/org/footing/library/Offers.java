package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.course.Document;
import org.footing.course.Outline;
import org.footing.files.StoredFile;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Courses that come from elsewhere while they may be written here: with a newer version of the program, or from the school's folder.
 * They are offered, and joined with what authors wrote when one of them says so.
 */
@ApplicationScoped
@Transactional
public class Offers {

    /** There is no such offer any more: somebody answered it, or a newer one has come. */
    public static class NoOffer extends RuntimeException {}

    /**
     * An offer as an author looks at it.
     *
     * @param version of the draft; -1 while there is none
     * @param moves where documents of the draft go, by where they stand
     */
    public record Look(Offer offer, int version, List<OfferedChange> changes, Map<String, String> moves) {}

    private static final int NO_DRAFT = -1;

    @Inject
    Publications publications;

    /**
     * Takes note of a course as it stands elsewhere now: what is new is offered. From the school's folder it is published at once where
     * the school wants that and nobody writes the course here, and joined at once into a draft in which nobody changed anything.
     *
     * @throws Publications.CourseHasFaults if the compiler finds an error; then nothing was changed
     */
    public void arrive(Collection<Document> documents, Origin origin, boolean publish, Instant now) {
        var id = id(documents);
        var hash = Publications.hash(documents);
        var draft = Draft.lock(id);
        var base = OfferBase.of(id);
        var atOnce = origin == Origin.FOLDER && publish && draft.isEmpty();
        if (isKnown(id, origin, hash, base, atOnce)) {
            return;
        }
        var course = Publications.compiled(documents);
        Offer.withdraw(id);
        if (base.filter(known -> known.hash().equals(hash)).isPresent()) {
            return;
        }
        var offer = Offer.create(course, origin, hash, documents, now);
        if (atOnce) {
            publications.publish(documents, origin, null, now);
            answer(offer, now);
        } else if (origin == Origin.FOLDER && draft.filter(Offers::isUntouched).isPresent()) {
            var join = join(draft, offer);
            answer(offer, now);
            apply(join, draft.get(), Set.of(), null, now);
            AuditEntry.write(null, "offer.joined", id, "", now);
        }
    }

    /** As course.md gives it: what is known already need not be compiled. */
    private static String id(Collection<Document> documents) {
        var head = documents.stream()
                .filter(document -> document.path().equals(Outline.COURSE))
                .toList();
        return Outline.of(head).course().id();
    }

    /**
     * A version of the program may come back, on another node while all are renewed; a folder goes back to where it was.
     *
     * @param atOnce whether it is not to wait any more
     */
    private static boolean isKnown(
            String courseId, Origin origin, String hash, Optional<OfferBase> base, boolean atOnce) {
        if (origin == Origin.BUNDLED) {
            return base.filter(known -> known.origin() == Origin.FOLDER).isPresent()
                    || Offer.count("courseId = ?1 and hash = ?2", courseId, hash) > 0
                    || Edition.count("courseId = ?1 and hash = ?2", courseId, hash) > 0;
        }
        return Offer.waiting(courseId)
                .map(offer -> !atOnce && offer.hash.equals(hash))
                .orElseGet(() -> base.filter(known -> known.hash().equals(hash)).isPresent());
    }

    private static boolean isUntouched(Draft draft) {
        var base = OfferBase.of(draft.courseId).map(OfferBase::files).orElse(Map.of());
        return DraftDocument.hashes(draft).equals(base);
    }

    /** Those that wait and are the viewer's to answer, by the courses' ids. */
    public Map<String, Offer> of(Viewer viewer) {
        return Offer.waiting().stream()
                .filter(offer -> viewer.writes(offer.courseId))
                .collect(Collectors.toMap(offer -> offer.courseId, offer -> offer));
    }

    public Optional<Offer> of(Viewer viewer, String courseId) {
        return Optional.ofNullable(of(viewer).get(courseId));
    }

    /** Where courses come from, by their ids; without those that were always written here. */
    public Map<String, Origin> origins() {
        var origins = new HashMap<>(Edition.origins());
        origins.putAll(Offer.origins());
        return origins;
    }

    /** How many documents are other than when the course last came from there. */
    public int differences(Offer offer) {
        var base = OfferBase.of(offer.courseId).map(OfferBase::files).orElse(Map.of());
        return DocumentChange.between(base, offer.files).size();
    }

    /** What joining it would do. */
    public Optional<Look> look(Viewer viewer, String courseId) {
        return of(viewer, courseId).map(offer -> {
            var draft = Draft.of(courseId);
            var join = join(draft, offer);
            return new Look(offer, version(draft), OfferedChange.of(join), join.moves());
        });
    }

    /**
     * Joins it into the draft, which is begun where there is none. Students notice nothing.
     *
     * @param version of the draft that the viewer has looked at
     * @param theirs paths of documents that both changed and that shall be as they are there
     * @throws Drafts.NoDraft if the course is not the viewer's to write
     * @throws Drafts.ChangedSince if somebody has changed the draft since
     * @throws NoOffer if it does not wait any more
     */
    public void join(Viewer viewer, String courseId, long offerId, int version, Set<String> theirs, Instant now) {
        if (!viewer.writes(courseId)) {
            throw new Drafts.NoDraft();
        }
        var known = Draft.lock(courseId);
        var offer = Offer.waiting(courseId).filter(it -> it.id == offerId).orElseThrow(NoOffer::new);
        if (version(known) != version) {
            throw new Drafts.ChangedSince();
        }
        var draft = known.orElseGet(() -> Drafts.begin(courseId, Edition.newest(courseId), viewer.person(), now));
        var join = join(Optional.of(draft), offer);
        answer(offer, now);
        apply(join, draft, theirs, viewer.person(), now);
        AuditEntry.write(viewer.person(), "offer.joined", courseId, "", now);
    }

    /**
     * Leaves it: the draft stays as it is, and the next offer is compared with this one.
     *
     * @throws Drafts.NoDraft if the course is not the viewer's to write
     * @throws NoOffer if it does not wait any more
     */
    public void leave(Viewer viewer, String courseId, long offerId, Instant now) {
        if (!viewer.writes(courseId)) {
            throw new Drafts.NoDraft();
        }
        Draft.lock(courseId);
        answer(Offer.waiting(courseId).filter(it -> it.id == offerId).orElseThrow(NoOffer::new), now);
        AuditEntry.write(viewer.person(), "offer.left", courseId, "", now);
    }

    private static int version(Optional<Draft> draft) {
        return draft.map(known -> known.version).orElse(NO_DRAFT);
    }

    /** From now on this is what the next one is compared with. */
    private static void answer(Offer offer, Instant now) {
        Offer.lastAnswered(offer.courseId).ifPresent(Offer::forgetFiles);
        if (!Offer.answer(offer.courseId, offer.id, now)) {
            throw new NoOffer();
        }
    }

    /** Where nobody writes the course, what is published stands for the draft. */
    private static Join join(Optional<Draft> draft, Offer offer) {
        var base = OfferBase.of(offer.courseId).map(OfferBase::files).orElse(Map.of());
        var mine = draft.map(DraftDocument::contents).orElseGet(() -> Edition.newest(offer.courseId)
                .map(edition -> written(OfferBase.files(edition)))
                .orElse(Map.of()));
        return Join.of(
                written(base),
                mine,
                written(offer.files),
                draft.map(DraftDocument::moved).orElse(Map.of()));
    }

    private static Map<String, Written> written(Map<String, String> files) {
        var written = new HashMap<String, Written>();
        files.forEach((path, sha256) -> written.put(path, Written.file(sha256)));
        return written;
    }

    private static void apply(Join join, Draft draft, Set<String> theirs, @Nullable Person by, Instant now) {
        var arrival = new Arrival(draft, by, now);
        arrival.move(join.moves());
        join.parts().forEach(part -> {
            var then = join.result(part, theirs.contains(part.path()));
            arrival.put(part.path(), then.map(Offers::stored).orElse(null));
        });
        draft.changed();
        var came = join.came();
        if (!came.isEmpty()) {
            arrival.rearranged(course -> course.makeRoomFor(came));
        }
    }

    /** A joined text may be longer than one that somebody types, and lives longer. */
    private static Written stored(Written joined) {
        return joined.sha256() != null ? joined : Written.file(StoredFile.store(joined.bytes(Map.of())));
    }
}
