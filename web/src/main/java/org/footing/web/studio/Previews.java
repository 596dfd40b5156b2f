package org.footing.web.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import org.footing.course.Lesson;
import org.footing.course.Outline;
import org.footing.course.QuestionBank.Asking;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;

/** Finds lessons of a draft, compiled each by itself: a fault elsewhere does not keep one from being looked at. */
@ApplicationScoped
class Previews {

    @Inject
    DraftCourses courses;

    /** @throws NotFoundException if the draft has no such lesson */
    Lesson lesson(Draft draft, String id, Instant now) {
        return courses.outline(draft).modules().stream()
                .flatMap(module -> module.lessons().stream())
                .filter(entry -> entry.id().equals(id))
                .map(Outline.Entry::path)
                .findFirst()
                .map(path -> at(draft, path, now))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The lesson that a quiz stands in.
     *
     * @throws NotFoundException if the draft has no such quiz
     */
    Lesson lessonOf(Draft draft, String quiz, Instant now) {
        return courses.questions(draft, now).quizzes().stream()
                .filter(asking -> asking.id().equals(quiz))
                .map(Asking::path)
                .findFirst()
                .map(path -> at(draft, path, now))
                .orElseThrow(NotFoundException::new);
    }

    private Lesson at(Draft draft, String path, Instant now) {
        return DraftDocument.of(draft, path)
                .filter(DraftDocument::present)
                .flatMap(document ->
                        courses.preview(draft, document.document(), now).lesson())
                .orElseThrow(NotFoundException::new);
    }
}
