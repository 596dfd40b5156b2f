package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Rearrangement;
import org.footing.files.StoredFile;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/**
 * Writes courses. Nobody's words are overwritten: what two people changed at once is joined, or both are shown. Changes of one draft
 * happen one after the other.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    /** There is no such course, or not for this viewer to write. */
    public static class NoDraft extends RuntimeException {}

    /** A course of that id is there already. */
    public static class CourseExists extends RuntimeException {}

    /** Such a document cannot be kept: its path is none of a course, or its content no text. */
    public static class Unfit extends RuntimeException {}

    /** A course does not hold so much. */
    public static class Full extends RuntimeException {}

    /** The document was changed since the revision that somebody meant to replace or to remove. */
    public static class ChangedSince extends RuntimeException {}

    /** What became of a save. */
    public sealed interface Outcome {

        /**
         * Kept, now or when the same save came before.
         *
         * @param revision to be named by the next save of this text
         * @param sent to be named by a save of what was typed on meanwhile: the revision that holds the text as it was sent
         * @param text of the document now; other than the one that was sent where somebody else had changed other lines
         */
        record Saved(int revision, int sent, Instant at, String text) implements Outcome {}

        /** Somebody changed the same lines since. Nothing was kept. */
        record Conflict(DraftDocument stored, Merge merge) implements Outcome {}

        /** It stands under another path now, and can be saved there from the same revision. Nothing was kept. */
        record Moved(String path) implements Outcome {}

        /** Somebody removed it. Nothing was kept; a save from this revision puts it back. */
        record Removed(DraftDocument stored) implements Outcome {}
    }

    /**
     * Begins to write a published course.
     *
     * @throws NoDraft if it is not for the viewer to write
     * @throws CourseExists if there is a draft of it
     */
    public Draft begin(Viewer viewer, Edition edition, Instant now) {
        if (!viewer.writes(edition.courseId)) {
            throw new NoDraft();
        }
        return begin(edition.courseId, Optional.of(edition), viewer.person(), now);
    }

    /**
     * Begins a course of its own.
     *
     * @param documents a {@code course.md} with its id among them
     * @throws NoDraft if the viewer may not write every course of the school
     * @throws CourseExists if there is a course of that id
     */
    public Draft create(Viewer viewer, String courseId, Collection<Document> documents, Instant now) {
        if (!viewer.writesAll()) {
            throw new NoDraft();
        }
        if (Edition.newest(courseId).isPresent()) {
            throw new CourseExists();
        }
        var draft = begin(courseId, Optional.empty(), viewer.person(), now);
        for (var document : documents) {
            DraftDocument.create(draft, document.path(), stored(document), viewer.person(), now);
        }
        return draft;
    }

    /** As the edition is, or empty where there is none. */
    static Draft begin(String courseId, Optional<Edition> edition, Person by, Instant now) {
        if (Draft.of(courseId).isPresent()) {
            throw new CourseExists();
        }
        AuditEntry.write(
                by,
                "draft.begun",
                courseId,
                edition.map(known -> "edition " + known.number).orElse(""),
                now);
        var draft = Draft.begin(courseId, edition.orElse(null), by, now);
        edition.map(known -> EditionFile.of(known.id))
                .orElse(List.of())
                .forEach(file -> DraftDocument.create(draft, file.path, Written.file(file.sha256), null, now));
        return draft;
    }

    /**
     * @throws NoDraft if the course is not the viewer's to write
     * @throws Unfit if such a document cannot be kept
     * @throws Full if the draft has no room for it
     */
    public Outcome save(Viewer viewer, String courseId, String path, TextSave save, Instant now) {
        var draft = locked(viewer, courseId);
        var known = DraftDocument.of(draft, path);
        if (known.isEmpty()) {
            return created(draft, path, save, viewer.person(), now);
        }
        var stored = known.get();
        if (stored.movedTo != null) {
            return new Outcome.Moved(stored.movedTo);
        }
        if (save.id().equals(stored.saveId)) {
            return saved(stored, save);
        }
        if (save.base() != stored.revision && !stored.present()) {
            return new Outcome.Removed(stored);
        }
        return save.base() == stored.revision
                ? written(draft, stored, save.text(), save, viewer.person(), now)
                : joined(draft, stored, save, viewer.person(), now);
    }

    private static Outcome created(Draft draft, String path, TextSave save, Person by, Instant now) {
        requireText(path);
        requireRoom(draft, save.text().length());
        var document = DraftDocument.create(draft, path, Written.text(save.text()), by, now);
        draft.changed();
        return saved(document, save);
    }

    private static Outcome joined(Draft draft, DraftDocument stored, TextSave save, Person by, Instant now) {
        var base = DraftRevision.numbered(draft, stored.path, save.base())
                .flatMap(DraftRevision::text)
                .orElse("");
        var merge = Merge.of(base, save.text(), stored.text().orElseThrow(Unfit::new));
        if (!merge.clean()) {
            return new Outcome.Conflict(stored, merge);
        }
        if (!merge.text().equals(save.text())) {
            // What was sent is a revision too: the author has typed on from it, and knows no other.
            stored.change(Written.text(stored.inItsForm(save.text())), save.id(), by, now);
        }
        return written(draft, stored, merge.text(), save, by, now);
    }

    private static Outcome written(
            Draft draft, DraftDocument stored, String text, TextSave save, Person by, Instant now) {
        requireText(stored.path);
        if (!stored.text().equals(Optional.of(text))) {
            stored.change(Written.text(stored.inItsForm(text)), save.id(), by, now);
            draft.changed();
        }
        return saved(stored, save);
    }

    private static Outcome saved(DraftDocument document, TextSave save) {
        var text = document.text().orElseThrow(Unfit::new);
        var sent = text.equals(save.text()) ? document.revision : document.revision - 1;
        return new Outcome.Saved(document.revision, sent, document.changedAt, text);
    }

    private static void requireText(String path) {
        if (!DocumentPath.isPlain(path) || !DocumentPath.isText(path)) {
            throw new Unfit();
        }
    }

    /**
     * Keeps a picture, or another file.
     *
     * @param base the revision that it replaces; 0 where there is none
     * @throws ChangedSince if there is another one
     * @throws Unfit if a course does not hold such files
     * @throws Full if the draft has no room for it
     */
    public DraftDocument put(Viewer viewer, String courseId, Document file, int base, Instant now) {
        var draft = locked(viewer, courseId);
        if (!DocumentPath.isPlain(file.path()) || !DocumentPath.isTaken(file.path())) {
            throw new Unfit();
        }
        var known = DraftDocument.of(draft, file.path());
        if (known.filter(DraftDocument::present)
                        .map(document -> document.revision)
                        .orElse(0)
                != base) {
            throw new ChangedSince();
        }
        requireRoom(draft, file.bytes().length);
        draft.changed();
        known.ifPresent(document -> document.change(stored(file), null, viewer.person(), now));
        return known.orElseGet(() -> DraftDocument.create(draft, file.path(), stored(file), viewer.person(), now));
    }

    private static void requireRoom(Draft draft, long bytes) {
        if (!DraftDocument.hasRoom(draft, bytes)) {
            throw new Full();
        }
    }

    /**
     * @param base the revision that is removed
     * @throws ChangedSince if it is another one now
     */
    public void remove(Viewer viewer, String courseId, String path, int base, Instant now) {
        var draft = locked(viewer, courseId);
        var document = DraftDocument.of(draft, path)
                .filter(known -> known.present() && known.revision == base)
                .orElseThrow(ChangedSince::new);
        document.change(null, null, viewer.person(), now);
        draft.changed();
    }

    /**
     * Changes texts where they stand, all of them or none. What others changed in them meanwhile stays.
     *
     * @param edits by path: from the text as it is by then, with its own ends of lines, to what it shall be
     * @throws ChangedSince if one of them is not there any more
     */
    public void edit(Viewer viewer, String courseId, Map<String, UnaryOperator<String>> edits, Instant now) {
        var draft = locked(viewer, courseId);
        var changed = false;
        for (var entry : edits.entrySet()) {
            var document = DraftDocument.of(draft, entry.getKey()).orElseThrow(ChangedSince::new);
            var before = document.source().orElseThrow(ChangedSince::new);
            var after = entry.getValue().apply(before);
            if (!after.equals(before)) {
                document.change(Written.text(after), null, viewer.person(), now);
                changed = true;
            }
        }
        if (changed) {
            draft.changed();
        }
    }

    /**
     * Gives lessons and modules other names and places.
     *
     * @throws Rearrangement.Impossible if that cannot be; then nothing was changed
     */
    public void rearrange(Viewer viewer, String courseId, Consumer<Rearrangement> change, Instant now) {
        new Arrival(locked(viewer, courseId), viewer.person(), now).rearranged(change);
    }

    /**
     * The same where it was chosen from what one document held.
     *
     * @param base the revision of the document
     * @throws ChangedSince if it is another one now
     */
    public void rearrange(
            Viewer viewer, String courseId, String path, int base, Consumer<Rearrangement> change, Instant now) {
        var draft = locked(viewer, courseId);
        if (DraftDocument.of(draft, path)
                .filter(document -> document.revision == base)
                .isEmpty()) {
            throw new ChangedSince();
        }
        new Arrival(draft, viewer.person(), now).rearranged(change);
    }

    /**
     * Puts these documents in the place of all that the draft holds.
     *
     * @param version of the draft that the viewer has looked at
     * @throws ChangedSince if somebody has changed the draft since
     */
    public void replace(Viewer viewer, String courseId, int version, Collection<Document> documents, Instant now) {
        var draft = seen(viewer, courseId, version);
        new Arrival(draft, viewer.person(), now).of(documents);
    }

    /**
     * Puts an edition in the place of all that the draft holds.
     *
     * @param version of the draft that the viewer has looked at
     * @throws NoDraft if there is no such edition, or no draft of the course
     * @throws ChangedSince if somebody has changed the draft since
     */
    public void restore(Viewer viewer, String courseId, int number, int version, Instant now) {
        var edition = Edition.numbered(courseId, number).orElseThrow(NoDraft::new);
        var draft = seen(viewer, courseId, version);
        new Arrival(draft, viewer.person(), now)
                .ofFiles(EditionFile.of(edition.id).stream()
                        .collect(Collectors.toMap(file -> file.path, file -> file.sha256)));
        AuditEntry.write(viewer.person(), "draft.restored", courseId, "edition " + number, now);
    }

    /**
     * Lets a document hold again what it held before; also one that was removed. What it holds now is kept.
     *
     * @param id of the state that is put back
     * @param base the revision that it replaces
     * @throws NoDraft if the document never had that state, or it is kept no longer
     * @throws ChangedSince if it is another revision now
     */
    public void putBack(Viewer viewer, String courseId, String path, long id, int base, Instant now) {
        var draft = locked(viewer, courseId);
        var document = DraftDocument.of(draft, path)
                .filter(known -> known.revision == base && known.movedTo == null)
                .orElseThrow(ChangedSince::new);
        var former = DraftRevision.state(draft, path, id).orElseThrow(NoDraft::new);
        document.change(former.written, null, viewer.person(), now);
        draft.changed();
    }

    private static Draft seen(Viewer viewer, String courseId, int version) {
        var draft = locked(viewer, courseId);
        if (draft.version != version) {
            throw new ChangedSince();
        }
        return draft;
    }

    private static Draft locked(Viewer viewer, String courseId) {
        return Draft.lock(viewer, courseId).orElseThrow(NoDraft::new);
    }

    private static Written stored(Document document) {
        return Written.file(StoredFile.store(document.bytes()));
    }
}
