package org.footing.assessment;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Response.Wrote;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Document;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.library.Origin;
import org.footing.library.Publications;

/** A quiz that students have taken before its author found the fault in it: the heel is no talus. */
@ApplicationScoped
public class TakenQuiz {

    public static final String QUIZ = "heel-check";

    /** The faulty question, of two points, and one of one point. */
    public static final String BONE = "bone";

    public static final String BONES = "bones";

    /** Of one point, for a tutor. */
    public static final String CASE = "case";

    public static final Response TALUS = new Picked(0);
    public static final Response CALCANEUS = new Picked(1);
    public static final Response NAVICULAR = new Picked(2);
    public static final Response BOTH = new Chosen(Set.of(0, 1));
    public static final Response WORDS = new Wrote("Rest, then warmth.");

    @Inject
    Cast cast;

    @Inject
    Publications publications;

    @Inject
    Library library;

    @Inject
    Attempts attempts;

    @Inject
    Saves saves;

    @Inject
    Submissions submissions;

    /** @param rules attributes of the quiz */
    public static TestCourse course(String rules) {
        return course(rules, "");
    }

    public static TestCourse withCase(String rules) {
        return course(
                rules,
                """
                ::: question {#case}
                What would you do?
                ____
                > [!RUBRIC] Rest.
                :::
                """);
    }

    private static TestCourse course(String rules, String more) {
        var quiz =
                """

                ::: quiz {#heel-check %s}
                ::: question {#bone points=2}
                Which bone is the heel?
                - (x) Talus
                - ( ) Calcaneus
                - ( ) Navicular
                > [!HINT] Think of the heel.
                :::

                ::: question {#bones}
                Which are bones?
                - [x] Talus
                - [x] Cuboid
                - [ ] Soleus
                - [ ] Fascia
                :::

                %s
                :::
                """
                        .formatted(rules, more);
        return TestCourse.of(unique("taken"), lesson("heel", "complete: quiz") + quiz, lesson("ankle"));
    }

    /** The author's mended key. */
    public static TestCourse corrected(TestCourse course) {
        return changed(course, "- (x) Talus\n- ( ) Calcaneus", "- ( ) Talus\n- (x) Calcaneus");
    }

    public static TestCourse changed(TestCourse course, String before, String after) {
        var documents = course.documents().stream()
                .map(document -> {
                    var text = new String(document.bytes(), StandardCharsets.UTF_8);
                    return new Document(
                            document.path(), text.replace(before, after).getBytes(StandardCharsets.UTF_8));
                })
                .toList();
        return new TestCourse(course.id(), documents);
    }

    public Edition publish(TestCourse course) {
        return publications.publish(course.documents(), Origin.STUDIO, null, NOW);
    }

    public Viewer tutor(Cohort cohort) {
        return Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COHORT, Long.toString(cohort.id)));
    }

    /** An attempt that is begun. */
    public Attempt begin(Enrolment student, Instant now) {
        var quiz = library.course(student.cohort.edition).quiz(QUIZ).orElseThrow();
        return attempts.start(student.id, quiz, now);
    }

    public void save(Enrolment student, Attempt attempt, String question, Response response, Instant now) {
        var base = row(attempt, question).revision;
        saves.save(
                Cast.viewer(student.person),
                attempt.id,
                question,
                asked -> new Save(question, base, unique("save"), Optional.of(response), Optional.empty(), false),
                now);
    }

    /** An attempt that is handed in, with these responses. */
    public Attempt take(Enrolment student, Map<String, Response> responses) {
        return take(student, responses, NOW);
    }

    public Attempt take(Enrolment student, Map<String, Response> responses, Instant now) {
        var attempt = begin(student, now);
        responses.forEach((question, response) -> save(student, attempt, question, response, now));
        submissions.submit(Cast.viewer(student.person), attempt.id, now);
        return attempt;
    }

    public static Attempt again(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> Attempt.findById(attempt.id));
    }

    public static AttemptQuestion row(Attempt attempt, String question) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AttemptQuestion.of(attempt, question).orElseThrow());
    }

    public static List<ScoreEvent> events(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> ScoreEvent.of(attempt));
    }

    public static List<Notice> notices(Enrolment student) {
        return QuarkusTransaction.requiringNew().call(() -> Notice.unseen(List.of(student)));
    }
}
