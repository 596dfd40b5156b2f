package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.footing.course.Addresses;
import org.footing.course.Course;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.course.Fault;
import org.footing.course.Outline;
import org.footing.files.StoredFile;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.identity.Sha256;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Makes editions out of documents. */
@ApplicationScoped
public class Publications {

    /** As much of a reason as the history keeps. */
    public static final int LONGEST_REASON = 1000;

    /** The documents hold errors, so nothing was published. */
    public static class CourseHasFaults extends RuntimeException {

        public final transient List<Fault> faults;

        CourseHasFaults(List<Fault> faults) {
            super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
            this.faults = faults;
        }
    }

    /** Whoever reads the history is to be told why, in not more than {@link #LONGEST_REASON} characters. */
    public static class NoReason extends RuntimeException {}

    /** The publisher has written some of it, and nobody who wrote none of it has agreed to it as it stands. */
    public static class SecondEyesMissing extends RuntimeException {}

    /**
     * Publishes the documents as the course's next edition; the newest one again if they are the same.
     *
     * @throws CourseHasFaults if the compiler finds an error
     */
    @Transactional
    public Edition publish(Collection<Document> documents, Origin origin, @Nullable Person by, Instant now) {
        return publish(compiled(documents), documents, origin, by, null, now);
    }

    /** The newest edition of the course; where there is none yet, these documents are published as its first. */
    @Transactional
    public Edition newest(Collection<Document> documents, Origin origin, @Nullable Person by, Instant now) {
        var course = compiled(documents);
        return Edition.newest(course.id()).orElseGet(() -> publish(course, documents, origin, by, null, now));
    }

    /**
     * Publishes what the draft of a course holds, as {@link #publish(Collection, Origin, Person, Instant)} would.
     *
     * @param version of the draft that the viewer has looked at
     * @param reason why, for whoever reads the history
     * @throws Drafts.NoDraft if it is not for the viewer to publish
     * @throws Drafts.ChangedSince if somebody has changed the draft since
     * @throws NoReason if that is nothing, or too long
     * @throws CourseHasFaults if the compiler finds an error
     * @throws SecondEyesMissing if somebody else has to agree first
     */
    @Transactional
    public Edition publish(Viewer viewer, String courseId, int version, String reason, Instant now) {
        var draft = Draft.lock(viewer, courseId)
                .filter(known -> viewer.publishes(courseId))
                .orElseThrow(Drafts.NoDraft::new);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new NoReason();
        }
        if (draft.version != version) {
            throw new Drafts.ChangedSince();
        }
        var documents = DraftDocument.documents(draft);
        var course = compiled(documents);
        if (!course.id().equals(courseId)) {
            throw new CourseHasFaults(List.of(otherId(courseId)));
        }
        if (!SecondEyes.of(draft).suffice(viewer)) {
            throw new SecondEyesMissing();
        }
        var edition = publish(course, documents, Origin.STUDIO, viewer.person(), reason, now);
        draft.published(edition);
        DraftReview.published(draft, edition);
        DraftWriter.forget(draft);
        DraftDocument.of(draft).forEach(DraftDocument::settle);
        return edition;
    }

    static Course compiled(Collection<Document> documents) {
        var compilation = CourseCompiler.compile(documents, new Addresses("/", "/"));
        return compilation.course().orElseThrow(() -> new CourseHasFaults(compilation.faults()));
    }

    /** What students did hangs on the id of the course. */
    static Fault otherId(String courseId) {
        return new Fault(
                Fault.Severity.ERROR,
                Outline.COURSE,
                1,
                1,
                "the course has another id",
                "write id: " + courseId + "; its title may change");
    }

    private static Edition publish(
            Course course,
            Collection<Document> documents,
            Origin origin,
            @Nullable Person by,
            @Nullable String reason,
            Instant now) {
        var hash = hash(documents);
        var newest = Edition.newest(course.id());
        if (newest.isPresent() && newest.get().hash.equals(hash)) {
            return newest.get();
        }
        var number = newest.map(edition -> edition.number + 1).orElse(1);
        var edition = Edition.create(course.id(), number, course.title(), origin, hash, by, reason, now);
        documents.forEach(document -> EditionFile.create(edition, document.path(), StoredFile.store(document.bytes())));
        AuditEntry.write(by, "edition.published", course.id(), "edition " + number, now);
        return edition;
    }

    /** The same for the same documents in any order. */
    static String hash(Collection<Document> documents) {
        var lines = documents.stream()
                .sorted(Comparator.comparing(Document::path))
                .map(document -> Sha256.of(document.bytes()) + ' ' + document.path())
                .collect(Collectors.joining("\n"));
        return Sha256.of(lines);
    }
}
