package org.footing.web.discussion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.discussion.LessonAnswer;
import org.footing.discussion.LessonQuestion;
import org.footing.library.Library;
import org.footing.web.discussion.SentPost.Typed;
import org.footing.web.security.CurrentViewer;

/** Gathers a question with its answers. */
@RequestScoped
class QuestionViews {

    /**
     * What was refused or said about one post.
     *
     * @param reason that was typed
     * @param error empty where nothing was refused
     */
    public record Report(String answer, String reason, String error) {

        static final Report NONE = new Report("none", "", "");

        public boolean of(PostView post) {
            return post.answer().equals(answer);
        }
    }

    /** @param lesson absent where the edition has it no more */
    public record View(
            long id,
            String title,
            Course course,
            Optional<Lesson> lesson,
            String where,
            PostView question,
            List<PostView> answers,
            boolean answerable,
            boolean archived,
            Typed typed,
            Report report,
            boolean reported,
            String refused) {

        public String address() {
            return QuestionLine.address(id);
        }
    }

    @CheckedTemplate(basePath = "discussion")
    static class Templates {
        static native TemplateInstance question(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Clock clock;

    /** @throws NotFoundException if it is not for the viewer to read */
    LessonQuestion question(long id) {
        return LessonQuestion.readBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    TemplateInstance page(LessonQuestion question, Typed typed, Report report, boolean reported, String refused) {
        var course = library.course(question.cohort.edition);
        var reader = viewer.get();
        var now = clock.instant();
        var answers = LessonAnswer.to(question);
        var archived = question.cohort.archived();
        return Templates.question(new View(
                question.id,
                QuestionLine.title(question, reader),
                course,
                LessonNames.find(course, question.lessonId),
                QuestionLine.where(question, course),
                PostView.of(question, !answers.isEmpty(), reader, now),
                IntStream.range(0, answers.size())
                        .mapToObj(n -> PostView.of(answers.get(n), n == answers.size() - 1, reader, now))
                        .toList(),
                !archived && question.legibleTo(reader),
                archived,
                typed,
                report,
                reported,
                refused));
    }
}
