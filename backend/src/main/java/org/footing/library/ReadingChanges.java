package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Lesson;
import org.footing.course.Reading;
import org.footing.library.DocumentChange.Texts;

/** Compares the lessons of a draft with those of its edition as students read them. */
@ApplicationScoped
public class ReadingChanges {

    @Inject
    Library library;

    @Inject
    DraftCourses courses;

    /**
     * Empty for what is no lesson, and for a lesson that only one of both has.
     *
     * @param texts of all that was changed, by path
     */
    public Optional<ReadingChange> of(Draft draft, DocumentChange change, Map<String, Texts> texts, Instant now) {
        if (draft.edition == null || !DocumentPath.isLesson(change.path())) {
            return Optional.empty();
        }
        var edition = library.course(draft.edition);
        return lesson(draft, change.path(), texts, now).flatMap(after -> former(edition, after)
                .map(before -> ReadingChange.between(Reading.of(before), Reading.of(after))));
    }

    private Optional<Lesson> lesson(Draft draft, String path, Map<String, Texts> texts, Instant now) {
        return courses.compiled(draft)
                .course()
                .flatMap(course -> course.lessons()
                        .filter(lesson -> lesson.path().equals(path))
                        .findFirst())
                .or(() -> Optional.ofNullable(texts.get(path))
                        .filter(text -> !text.after().isEmpty())
                        .flatMap(text -> {
                            var document = new Document(path, text.after().getBytes(StandardCharsets.UTF_8));
                            return courses.preview(draft, document, now).lesson();
                        }));
    }

    /** Wherever it stood, and whatever it was called. */
    private static Optional<Lesson> former(Course edition, Lesson after) {
        return edition.lesson(after.id())
                .or(() -> after.was().stream()
                        .flatMap(was -> edition.lesson(was).stream())
                        .findFirst())
                .or(() -> edition.lessons()
                        .filter(lesson -> lesson.path().equals(after.path()))
                        .findFirst());
    }
}
