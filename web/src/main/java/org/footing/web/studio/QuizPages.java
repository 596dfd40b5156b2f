package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.web.page.Fresh;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A quiz of a draft, taken by its author: marked at once, kept nowhere. */
@Path("/studio/{course}/quizzes/{quiz}")
public class QuizPages {

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance quiz(QuizTrial trial);
    }

    @Inject
    Desk desk;

    @Inject
    Previews previews;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath String quiz, @RestQuery @DefaultValue("0") long seed) {
        var lesson = lesson(course, quiz);
        return Fresh.page(Templates.quiz(QuizTrial.open(course, lesson, of(lesson, quiz), seed)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response mark(
            @RestPath String course,
            @RestPath String quiz,
            @RestQuery @DefaultValue("0") long seed,
            MultivaluedMap<String, String> form) {
        var lesson = lesson(course, quiz);
        return Fresh.page(Templates.quiz(QuizTrial.marked(course, lesson, of(lesson, quiz), seed, form)));
    }

    private Lesson lesson(String course, String quiz) {
        return previews.lessonOf(desk.readable(course), quiz, clock.instant());
    }

    private static Quiz of(Lesson lesson, String id) {
        return lesson.quizzes().filter(quiz -> quiz.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
    }
}
