package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.course.Fault;
import org.footing.files.StoredFile;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** Makes editions out of documents. */
@ApplicationScoped
public class Publications {

    /** The documents hold errors, so nothing was published. */
    public static class CourseHasFaults extends RuntimeException {

        public final transient List<Fault> faults;

        CourseHasFaults(List<Fault> faults) {
            super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
            this.faults = faults;
        }
    }

    /**
     * Publishes the documents as the course's next edition; the newest one again if they are the same.
     *
     * @throws CourseHasFaults if the compiler finds an error
     */
    @Transactional
    public Edition publish(Collection<Document> documents, Origin origin, @Nullable Person by, Instant now) {
        var compilation = CourseCompiler.compile(documents, new Addresses("/", "/"));
        var course = compilation.course().orElseThrow(() -> new CourseHasFaults(compilation.faults()));
        var hash = hash(documents);
        var newest = Edition.newest(course.id());
        if (newest.isPresent() && newest.get().hash.equals(hash)) {
            return newest.get();
        }
        var number = newest.map(edition -> edition.number + 1).orElse(1);
        var edition = Edition.create(course.id(), number, course.title(), origin, hash, by, now);
        documents.forEach(document -> EditionFile.create(edition, document.path(), StoredFile.store(document.bytes())));
        AuditEntry.write(by, "edition.published", course.id(), "edition " + number, now);
        return edition;
    }

    private static String hash(Collection<Document> documents) {
        var lines = documents.stream()
                .sorted(Comparator.comparing(Document::path))
                .map(document -> StoredFile.sha256(document.bytes()) + ' ' + document.path())
                .collect(Collectors.joining("\n"));
        return StoredFile.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }
}
