package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.footing.assessment.Attempts;
import org.footing.assessment.NotAsked;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizTimes;
import org.footing.assessment.QuizWindow;
import org.footing.assessment.Regrade.Policy;
import org.footing.assessment.Regrades;
import org.footing.assessment.Response;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.EditionMoves;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedules;
import org.footing.course.Course;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.practice.Attendance;
import org.footing.practice.Confirmations;
import org.footing.practice.Logbook;
import org.footing.practice.LogbookEntry;
import org.footing.practice.Logged;
import org.footing.practice.NotTheirs;
import org.footing.practice.Observation;
import org.footing.practice.Planned;
import org.footing.practice.Register;
import org.footing.practice.SignOffs;

/** A cohort in which things happen by chance that a standing depends on: everything that students and tutors do, one after the other. */
@Dependent
public class RandomTerm {

    public static final List<String> ITEMS = List.of("glide", "heel", TakenQuiz.QUIZ, "ankle", "extra");

    private static final Reason REASON = new Reason("By chance.");

    @Inject
    Cast cast;

    @Inject
    TakenQuiz quiz;

    @Inject
    Readings readings;

    @Inject
    QuizTimes times;

    @Inject
    Enrolments enrolments;

    @Inject
    Schedules schedules;

    @Inject
    EditionMoves moves;

    @Inject
    Regrades regrades;

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    Register register;

    @Inject
    SignOffs signOffs;

    @Inject
    Library library;

    private final List<Edition> editions = new ArrayList<>();
    private final List<Enrolment> students = new ArrayList<>();
    private String courseId = "";
    private long cohortId;
    private Optional<Person> tutor = Optional.empty();

    /** @param names of its students, who are all at the beginning */
    public void begin(String... names) {
        courseId = unique("term");
        var first = course(courseId, "", "");
        cohortId = cast.cohort(first).id;
        editions.add(cohort().edition);
        editions.add(quiz.publish(course(courseId, "weight: 3", "optional: true")));
        for (var name : names) {
            students.add(cast.student(cohort(), name));
        }
    }

    private static TestCourse course(String id, String glide, String ankle) {
        var check =
                """

                ::: quiz {#heel-check pass=60}
                ::: question {#bone points=2}
                Which bone is the heel?
                - (x) Talus
                - ( ) Calcaneus
                - ( ) Navicular
                :::
                ::: question {#case}
                What would you do?
                ____
                > [!RUBRIC] Rest.
                :::
                :::

                ::: technique {#press title="Press" minutes=10}
                1. Press slowly.
                :::
                """;
        return new TestCourse(
                id,
                List.of(
                        document(
                                "course.md",
                                "---\nid: %s\ntitle: Foot massage\nhours: 5\npass: 60\n---\n".formatted(id)),
                        document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                        document("01-first/01-a.md", lesson("glide", glide)),
                        document("01-first/02-b.md", lesson("heel", "complete: quiz") + check),
                        document("01-first/03-c.md", lesson("ankle", ankle, "requires: [glide]")),
                        document("01-first/04-d.md", lesson("extra", "optional: true")),
                        document(
                                "practice.md",
                                """
                                ---
                                logbook:
                                  - id: strokes
                                    title: Strokes
                                    maximum: 4
                                  - id: talks
                                    title: Talks
                                competencies:
                                  - id: gliding
                                    title: Gliding
                                    observed: 1
                                ---
                                """)));
    }

    public Cohort cohort() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Cohort.<Cohort>find("from Cohort c join fetch c.edition where c.id = ?1", cohortId)
                        .singleResult());
    }

    public Course course() {
        return library.course(cohort().edition);
    }

    public List<Enrolment> students() {
        return List.copyOf(students);
    }

    public Viewer tova() {
        return Cast.viewer(
                tutor(),
                new Grant(Role.TUTOR, Scope.COURSE, courseId),
                new Grant(Role.LEAD, Scope.COURSE, courseId),
                new Grant(Role.PUBLISHER, Scope.COURSE, courseId));
    }

    private Person tutor() {
        if (tutor.isEmpty()) {
            tutor = Optional.of(cast.person("tova"));
        }
        return tutor.get();
    }

    /** Returns what was done, in a word. */
    public String act(Random random, Instant now) {
        var student = students.get(random.nextInt(students.size()));
        var gone = QuarkusTransaction.requiringNew().call(() -> Enrolment.<Enrolment>findById(student.id).withdrawnAt)
                != null;
        if (gone) {
            enrolments.enrol(cohort(), student.person, now);
            return "came back";
        }
        try {
            return act(random.nextInt(16), student, random, now);
        } catch (Unlocking.ItemLocked
                | NotAsked
                | SignOffs.NotSigned
                | Logbook.Overlapping
                | Logbook.Unfit
                | NotTheirs
                | Attempts.Closed refused) {
            return "refused";
        }
    }

    private String act(int what, Enrolment student, Random random, Instant now) {
        return switch (what) {
            case 0, 1, 2 -> read(student, random, now);
            case 3, 4, 5 -> take(student, random, now);
            case 6 -> except(student, random, now);
            case 7 -> close(random, now);
            case 8 -> allow(student, random, now);
            case 9 -> regrade(random, now);
            case 10 -> observe(student, now);
            case 11 -> strike(student, now);
            case 12 -> log(student, random, now);
            case 13 -> decide(student, random, now);
            case 14 -> meet(student, random, now);
            default -> random.nextBoolean() ? leave(student, now) : move(random, now);
        };
    }

    private String read(Enrolment student, Random random, Instant now) {
        var lessons = course().lessons().toList();
        var lesson = lessons.get(random.nextInt(lessons.size()));
        readings.confirm(student.id, course(), lesson, now.minusSeconds(random.nextInt(90)), now);
        return "read";
    }

    private String take(Enrolment student, Random random, Instant now) {
        var current = QuarkusTransaction.requiringNew().call(() -> Enrolment.<Enrolment>find(
                        "from Enrolment e join fetch e.person join fetch e.cohort c join fetch c.edition where e.id = ?1",
                        student.id)
                .<Enrolment>singleResult());
        if (random.nextInt(5) == 0) {
            quiz.begin(current, now);
            return "began";
        }
        Response bone = random.nextBoolean() ? TakenQuiz.TALUS : TakenQuiz.NAVICULAR;
        quiz.take(
                current,
                random.nextInt(3) == 0
                        ? Map.of(TakenQuiz.BONE, bone, TakenQuiz.CASE, TakenQuiz.WORDS)
                        : Map.of(TakenQuiz.BONE, bone),
                now);
        return "took";
    }

    private String except(Enrolment student, Random random, Instant now) {
        var item = ITEMS.get(random.nextInt(ITEMS.size()));
        var kind = random.nextBoolean() ? Kind.EXEMPT : Kind.OPENED;
        var known = QuarkusTransaction.requiringNew().call(() -> ItemException.of(Enrolment.lock(student.id)));
        if (!(kind == Kind.EXEMPT ? known.exempt() : known.opened()).contains(item)) {
            enrolments.except(student, item, kind, tutor(), "by chance", now);
        }
        return "excepted";
    }

    private String close(Random random, Instant now) {
        if (random.nextInt(3) == 0) {
            times.neverClose(cohort(), TakenQuiz.QUIZ, tutor(), now);
        } else if (random.nextBoolean()) {
            var due = cohort().days().local(now.plus(Duration.ofHours(random.nextInt(200) - 100)));
            schedules.due(cohort(), random.nextBoolean() ? "glide" : "ankle", Optional.of(new Moment.At(due)));
        } else {
            var at = now.plus(Duration.ofHours(random.nextInt(200) - 100));
            times.close(cohort(), TakenQuiz.QUIZ, new QuizWindow.Terms(at, Optional.of(10), 0, 0), tutor(), now);
        }
        return "closed";
    }

    private String allow(Enrolment student, Random random, Instant now) {
        if (random.nextInt(3) == 0) {
            var longer = Duration.ofHours(1 + random.nextInt(99));
            enrolments.except(student, new Given("glide", Kind.EXTENDED, longer, "by chance", ""), tutor(), now);
            return "extended";
        }
        var terms = new QuizAllowance.Terms(BigDecimal.ONE, Duration.ZERO, Duration.ofHours(random.nextInt(100)), 0);
        times.allow(
                student,
                random.nextBoolean() ? TakenQuiz.QUIZ : QuizAllowance.EVERY_QUIZ,
                terms,
                tutor(),
                "by chance",
                now);
        return "allowed";
    }

    private String regrade(Random random, Instant now) {
        var plan = new Regrades.Plan(
                courseId,
                TakenQuiz.QUIZ,
                Set.of(cohortId),
                Set.of(TakenQuiz.BONE),
                Policy.values()[random.nextInt(Policy.values().length)],
                random.nextBoolean(),
                random.nextBoolean());
        var tova = tova();
        regrades.apply(tova, plan, regrades.preview(tova, plan).fingerprint(), REASON, now);
        return "regraded";
    }

    private String observe(Enrolment student, Instant now) {
        signOffs.observe(tova(), student.id, "gliding", LocalDate.ofInstant(now, ZoneOffset.UTC), "", now);
        return "observed";
    }

    private String strike(Enrolment student, Instant now) {
        QuarkusTransaction.requiringNew().call(() -> Observation.of(student)).stream()
                .filter(Observation::stands)
                .findFirst()
                .ifPresent(seen -> signOffs.strike(tova(), seen.id, REASON, now));
        return "struck";
    }

    private String log(Enrolment student, Random random, Instant now) {
        var from = now.minus(Duration.ofMinutes(60L + random.nextInt(600)));
        logbook.log(
                Cast.viewer(student.person),
                courseId,
                new Logged(
                        from,
                        from.plus(Duration.ofMinutes(10 + random.nextInt(50))),
                        "Clinic",
                        "C-07",
                        "strokes",
                        List.of("press"),
                        2,
                        "",
                        ""),
                unique("save"),
                now);
        return "logged";
    }

    private String decide(Enrolment student, Random random, Instant now) {
        var entries = QuarkusTransaction.requiringNew().call(() -> LogbookEntry.of(student));
        if (entries.isEmpty()) {
            return "nothing to decide";
        }
        var entry = entries.get(random.nextInt(entries.size()));
        switch (random.nextInt(4)) {
            case 0 -> confirmations.sendBack(tova(), entry.id, entry.revision, REASON, now);
            case 1 -> logbook.remove(tova(), entry.id, entry.revision, REASON, now);
            default -> confirmations.confirm(tova(), Map.of(entry.id, entry.revision), now);
        }
        return "decided";
    }

    private String meet(Enrolment student, Random random, Instant now) {
        // Some of them last until after this moment.
        var from = now.minus(Duration.ofMinutes(10 + random.nextInt(100)));
        var planned = new Planned(from, from.plus(Duration.ofMinutes(30)), "Room 2", "Strokes");
        var meeting = register.plan(tova(), cohortId, planned, Optional.empty());
        var state = random.nextBoolean() ? Attendance.State.PRESENT : Attendance.State.ABSENT;
        register.take(
                tova(),
                meeting.id,
                meeting.revision,
                Map.of(student.id, new Register.Mark(state, "", Optional.empty())),
                now);
        if (random.nextBoolean()) {
            register.change(
                    tova(),
                    meeting.id,
                    meeting.revision + 1,
                    new Planned(from, from.plus(Duration.ofMinutes(50)), "Room 3", "Strokes"),
                    Optional.empty(),
                    now);
        }
        return "met";
    }

    private String leave(Enrolment student, Instant now) {
        enrolments.withdraw(student, now);
        return "left";
    }

    private String move(Random random, Instant now) {
        moves.move(tova(), cohortId, editions.get(random.nextInt(editions.size())), now);
        return "moved";
    }

    /** Some hours after the beginning, later with each step. */
    public static Instant at(int step) {
        return NOW.plus(Duration.ofHours(3L * step));
    }
}
