package org.footing.web.xapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.Scored;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;
import org.footing.library.Library;
import org.footing.outbox.Delivery;
import org.footing.outbox.DeliveryFailed;
import org.footing.outbox.Message;
import org.footing.outbox.Outbox;
import org.footing.progress.LessonDone;
import org.footing.web.xapi.Statement.Kind;
import org.footing.web.xapi.Statement.Verb;

/**
 * Puts a statement whenever a student has done a lesson or a quiz was marked, in the same transaction, and brings it to the school's record
 * store when that answers. Where the school has none, nothing is put.
 */
@ApplicationScoped
public class RecordStore implements Delivery {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    StoreCalls calls;

    @Inject
    Outbox outbox;

    @Inject
    Library library;

    @Inject
    Clock clock;

    void done(@Observes LessonDone done) {
        if (!calls.possible()) {
            return;
        }
        var course = address(done.enrolment().cohort.courseId);
        put(
                "lesson " + done.lesson().id() + " of enrolment " + done.enrolment().id,
                new Statement(
                        person(done.enrolment()),
                        Verb.COMPLETED,
                        Kind.LESSON,
                        course + "/lessons/" + done.lesson().id(),
                        done.lesson().title(),
                        course,
                        Optional.empty(),
                        done.at()));
    }

    /** Of what still waits for a tutor nothing is said, and of what is marked anew the new mark. */
    void scored(@Observes Scored scored) {
        var attempt = scored.attempt();
        if (!calls.possible() || attempt.waits || attempt.mark == null || attempt.submittedAt == null) {
            return;
        }
        library.course(attempt.editionId)
                .quiz(attempt.quizId)
                .ifPresent(quiz -> put("attempt " + attempt.id, statement(attempt, quiz, attempt.submittedAt)));
    }

    private Statement statement(Attempt attempt, Quiz quiz, Instant at) {
        var course = address(attempt.enrolment.cohort.courseId);
        var verb = quiz.rules().pass().isEmpty() ? Verb.COMPLETED : attempt.passed ? Verb.PASSED : Verb.FAILED;
        return new Statement(
                person(attempt.enrolment),
                verb,
                Kind.QUIZ,
                course + "/quizzes/" + quiz.id(),
                quiz.title(),
                course,
                Optional.ofNullable(attempt.mark),
                at);
    }

    /** Not by a name: who reads the store and may know it finds it by this. */
    private static String person(Enrolment enrolment) {
        return "person-" + enrolment.person.id;
    }

    private void put(String about, Statement statement) {
        outbox.put(kind(), about, text(statement.json(calls.home())), clock.instant());
    }

    private String address(String course) {
        return calls.home() + "/courses/" + course;
    }

    private static String text(Map<String, Object> statement) {
        try {
            return JSON.writeValueAsString(statement);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String kind() {
        return "xapi";
    }

    @Override
    public void deliver(Message message) {
        if (!calls.possible()) {
            throw DeliveryFailed.forGood("The school has no record store any more.", null);
        }
        calls.put(message.payload);
    }
}
