package org.footing.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.course.Addresses;
import org.footing.course.Course;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.files.Content;
import org.footing.files.StoredFile;

/** Hands out compiled courses. An edition is compiled at its first use and kept as long as there is room. */
@ApplicationScoped
public class Library {

    /** HTML, contents, questions and the index of words take about six times the room of the Markdown they were made from. */
    private static final int SWELL = 6;

    private record Compiled(Course course, int weight) {}

    private final LiveFolder live;
    private final Cache<Long, Compiled> compiled;

    /** By the very course: an index goes when the course it was made of goes. */
    private final Cache<Course, CourseIndex> indexes =
            Caffeine.newBuilder().weakKeys().build();

    @Inject
    Library(
            LiveFolder live,
            @ConfigProperty(name = "footing.library.cache-bytes", defaultValue = "134217728") long cacheBytes) {
        this.live = live;
        this.compiled = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((Long id, Compiled it) -> it.weight())
                .build();
    }

    public Course course(Edition edition) {
        return live.course(edition).orElseGet(() -> compiled.get(edition.id, id -> compile(edition))
                .course());
    }

    /** The course of an edition that something was pinned to; without a statement once it is compiled. */
    public Course course(long editionId) {
        var known = compiled.getIfPresent(editionId);
        return known != null ? known.course() : course(Edition.<Edition>findById(editionId));
    }

    /**
     * Looks for words in the lessons, techniques and glossary of a course.
     *
     * @param open whether what stands in a lesson, by its id, may be told
     * @param most so many are found, the best first
     */
    public List<Found> search(Course course, String words, Predicate<String> open, int most) {
        return indexes.get(course, CourseIndex::of).search(words, open, most);
    }

    /** A picture or film of an edition, or what else its pages offer. */
    public Optional<Content> file(Edition edition, String path) {
        return live.file(edition, path).or(() -> stored(edition, path));
    }

    static Addresses addresses(Edition edition) {
        return new Addresses("/courses/" + edition.courseId + "/lessons/", edition.filesAddress());
    }

    /** One build at a time: a class that opens a new edition together must not compile it thirty times over. */
    private synchronized Compiled compile(Edition edition) {
        var documents = QuarkusTransaction.joiningExisting().call(() -> EditionFile.documents(edition.id));
        var course =
                CourseCompiler.compile(documents, addresses(edition)).course().orElseThrow();
        return new Compiled(course, weight(documents));
    }

    private static int weight(Collection<Document> documents) {
        return SWELL
                * documents.stream()
                        .filter(document -> document.path().endsWith(".md")
                                || document.path().endsWith(".svg"))
                        .mapToInt(document -> document.bytes().length)
                        .sum();
    }

    private static Optional<Content> stored(Edition edition, String path) {
        return EditionFile.find(edition.id, path).map(file -> StoredFile.content(file.sha256));
    }
}
