package org.footing.web.discussion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.Post;
import org.footing.discussion.QuestionReading;
import org.footing.discussion.Questions;
import org.footing.discussion.Questions.NotAsked;
import org.footing.discussion.Questions.TooMany;
import org.footing.progress.Lock;
import org.footing.web.course.AskedHere;
import org.footing.web.course.OpenCourse;
import org.footing.web.discussion.SentPost.Typed;
import org.footing.web.page.Fresh;
import org.footing.web.page.Paging;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What is asked under a lesson, and the form to ask. */
@Path("/courses/{course}/lessons/{lesson}/questions")
public class LessonQuestionPages {

    private static final DiscussionMessages WORDS = MessageBundles.get(DiscussionMessages.class);

    /**
     * @param asks whether the viewer can ask here: students of a cohort that goes on
     * @param archived whether they could, were it not archived
     * @param range which of how many are shown; empty when all are
     * @param previous address of the page before; empty on the first
     * @param following address of the page after; empty on the last
     */
    public record View(
            Course course,
            Lesson lesson,
            List<QuestionLine> lines,
            boolean asks,
            boolean archived,
            Typed typed,
            String range,
            String previous,
            String following) {

        public String lessonAddress() {
            return address(course.id(), lesson.id());
        }
    }

    @CheckedTemplate(basePath = "discussion")
    static class Templates {
        static native TemplateInstance lesson(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Questions questions;

    @Inject
    Clock clock;

    /** A lesson that is not open yet says so itself; what was asked before the cohort was archived can still be read. */
    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath String lesson, @RestQuery Optional<String> page) {
        var open = courses.open(viewer.get(), course);
        var here = open.lesson(lesson);
        var lock = open.lock(here, clock.instant());
        return lock.open() || lock instanceof Lock.Over
                ? Fresh.page(page(open, here, page, Typed.nothing()))
                : SeeOther.at(address(course, lesson));
    }

    @POST
    public Response ask(@RestPath String course, @RestPath String lesson, @BeanParam SentPost sent) {
        var enrolment = QuarkusTransaction.requiringNew().call(() -> asking(course, lesson));
        try {
            var question =
                    questions.ask(viewer.get(), enrolment, lesson, sent.title, sent.text, sent.save(), clock.instant());
            return SeeOther.at(QuestionLine.address(question.id));
        } catch (NotAsked refused) {
            return again(course, lesson, sent, WORDS.notAsked(LessonQuestion.LONGEST_TITLE, Post.LONGEST_TEXT));
        } catch (TooMany flood) {
            return again(course, lesson, sent, WORDS.tooMany(Questions.MOST));
        }
    }

    /** Of the student who asks, in a lesson that is open to them. */
    private long asking(String course, String lesson) {
        var open = courses.open(viewer.get(), course);
        var here = open.lesson(lesson);
        return open.enrolment()
                .filter(student -> open.lock(here, clock.instant()).open())
                .map(student -> student.id)
                .orElseThrow(NotFoundException::new);
    }

    private Response again(String course, String lesson, SentPost sent, String error) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> {
            var open = courses.open(viewer.get(), course);
            return page(open, open.lesson(lesson), Optional.empty(), sent.typed(error));
        });
    }

    private TemplateInstance page(OpenCourse open, Lesson lesson, Optional<String> wanted, Typed typed) {
        var asked = AskedHere.of(viewer.get(), open, lesson);
        if (open.preview() && asked.cohorts().isEmpty() && !viewer.get().teaches(asked.courseId())) {
            throw new NotFoundException();
        }
        var here = address(open.course().id(), lesson.id()) + "/questions";
        var paging = Paging.of(wanted, LessonQuestion.PAGE, asked.count());
        var shown = asked.list(open.preview(), paging.index());
        var upToDate = QuestionReading.upToDate(viewer.get(), shown);
        var archived = open.enrolment().map(LessonQuestionPages::archived).orElse(false);
        return Templates.lesson(new View(
                open.course(),
                lesson,
                shown.stream()
                        .map(one -> QuestionLine.of(
                                one, viewer.get(), upToDate, asked.cohorts().size() > 1 ? one.cohort.name : ""))
                        .toList(),
                !open.preview() && !archived,
                archived,
                typed,
                paging.range(WORDS::range),
                paging.previous(here),
                paging.next(here)));
    }

    private static boolean archived(Enrolment enrolment) {
        return enrolment.cohort.archived();
    }

    private static String address(String course, String lesson) {
        return "/courses/" + course + "/lessons/" + lesson;
    }
}
