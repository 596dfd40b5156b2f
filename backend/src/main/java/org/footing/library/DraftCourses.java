package org.footing.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.footing.course.Canvas;
import org.footing.course.Compilation;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Fault;
import org.footing.course.Outline;
import org.footing.course.QuestionBank;
import org.footing.course.Surroundings;
import org.footing.course.Surroundings.Preview;
import org.footing.course.Vocabulary;

/** Compiles what is being written, as often as somebody looks at it. */
@ApplicationScoped
public class DraftCourses {

    /** So long what a preview says may not know of what others wrote meanwhile. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int DRAFTS = 8;
    private static final int GLANCES = 1_000;

    /**
     * What a list tells of a draft.
     *
     * @param title its id where its course.md gives none
     * @param errors how many faults keep it from being published
     */
    public record Glance(int version, String title, long errors) {}

    /**
     * @param files when its files had last been changed: whoever puts a picture in looks for it at once
     */
    private record Around(int version, Instant files, Instant at, Surroundings surroundings) {

        boolean serves(Draft draft, Instant filesNow, Instant now) {
            return version == draft.version
                    || files.equals(filesNow) && at.plus(FRESH).isAfter(now);
        }
    }

    private record Whole(int version, Compilation compilation, Outline outline) {}

    private final Cache<Long, Around> arounds =
            Caffeine.newBuilder().maximumSize(DRAFTS).build();
    private final Cache<Long, Whole> wholes =
            Caffeine.newBuilder().maximumSize(DRAFTS).build();

    /** A list of all drafts must not compile each of them again. */
    private final Cache<Long, Glance> glances =
            Caffeine.newBuilder().maximumSize(GLANCES).build();

    /** One at a time: twenty tutors who type must not read the same course twenty times over. */
    private final ReentrantLock reading = new ReentrantLock();

    /** The course as it stands in the draft, with all its faults. */
    public Compilation compiled(Draft draft) {
        return whole(draft).compilation();
    }

    /** How it is arranged, faulty or not. */
    public Outline outline(Draft draft) {
        return whole(draft).outline();
    }

    public Glance glance(Draft draft) {
        var known = glances.getIfPresent(draft.id);
        if (known != null && known.version() == draft.version) {
            return known;
        }
        var whole = whole(draft);
        var title = whole.outline().course().title();
        var glance = new Glance(
                draft.version,
                title.equals(Outline.COURSE) ? draft.courseId : title,
                whole.compilation().faults().stream().filter(Fault::isError).count());
        glances.put(draft.id, glance);
        return glance;
    }

    private Whole whole(Draft draft) {
        return wholes.asMap().compute(draft.id, (id, known) -> {
            if (known != null && known.version() == draft.version) {
                return known;
            }
            var documents = DraftDocument.sources(draft);
            return new Whole(draft.version, compile(draft, documents), Outline.of(documents));
        });
    }

    /**
     * A document as it would be shown, and what is wrong with it. Only lessons are shown.
     *
     * @param document in the place of the one that has its path in the draft
     */
    public Preview preview(Draft draft, Document document, Instant now) {
        if (DocumentPath.isLesson(document.path())) {
            return around(draft, now).surroundings().preview(document);
        }
        var others = DraftDocument.sources(draft).stream()
                .filter(other -> !other.path().equals(document.path()));
        var faults = compile(draft, Stream.concat(others, Stream.of(document)).toList())
                .faults();
        return new Preview(
                Optional.empty(),
                faults.stream()
                        .filter(fault -> fault.path().equals(document.path()))
                        .toList());
    }

    /** The questions of all its lessons, as they stand now. */
    public QuestionBank questions(Draft draft, Instant now) {
        return current(draft, now).bank();
    }

    /** What its texts can refer to, as it stands now. */
    public Vocabulary vocabulary(Draft draft, Instant now) {
        return current(draft, now).vocabulary();
    }

    /** A picture to mark places on, as it stands now; empty where none is that can be read. */
    public Optional<Canvas> canvas(Draft draft, String path, Instant now) {
        return current(draft, now).canvas(path);
    }

    private Surroundings current(Draft draft, Instant now) {
        return arounds.asMap()
                .compute(
                        draft.id,
                        (id, known) -> known != null && known.version() == draft.version ? known : read(draft, now))
                .surroundings();
    }

    private Around around(Draft draft, Instant now) {
        var known = arounds.getIfPresent(draft.id);
        if (known != null && known.version() == draft.version) {
            return known;
        }
        var files = DraftDocument.filesChanged(draft);
        if (known != null && (known.serves(draft, files, now) || known.files().equals(files) && reading.isLocked())) {
            return known;
        }
        reading.lock();
        try {
            return arounds.asMap()
                    .compute(
                            draft.id,
                            (id, other) -> other != null && other.serves(draft, files, now) ? other : read(draft, now));
        } finally {
            reading.unlock();
        }
    }

    private static Around read(Draft draft, Instant now) {
        // Asked before they are read: what is put in between is then read once more.
        var files = DraftDocument.filesChanged(draft);
        return new Around(draft.version, files, now, Surroundings.of(DraftDocument.sources(draft), draft.addresses()));
    }

    /** With what would keep it from being published as this course. */
    private static Compilation compile(Draft draft, List<Document> documents) {
        var compilation = CourseCompiler.compile(documents, draft.addresses());
        return compilation
                .course()
                .filter(course -> !course.id().equals(draft.courseId))
                .map(other -> new Compilation(
                        Optional.empty(),
                        Stream.concat(Stream.of(Publications.otherId(draft.courseId)), compilation.faults().stream())
                                .toList()))
                .orElse(compilation);
    }
}
