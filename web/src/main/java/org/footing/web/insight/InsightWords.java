package org.footing.web.insight;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.Facility;
import org.footing.assessment.Facility.Level;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.insight.CourseInsight;
import org.footing.insight.OutcomeUse;
import org.footing.insight.OutcomeUse.Gap;
import org.footing.insight.OutcomeUse.Mastery;
import org.footing.web.insight.InsightView.Hard;
import org.footing.web.insight.InsightView.LessonRow;
import org.footing.web.insight.InsightView.OutcomeRow;
import org.footing.web.insight.InsightView.QuizRow;
import org.footing.web.page.Durations;

/** What students made of a course, as rows and in words. */
record InsightWords(Course course, CourseInsight insight) {

    private static final InsightMessages WORDS = MessageBundles.get(InsightMessages.class);
    private static final int FEW = InsightView.FEW;
    private static final int HARDEST = 5;
    private static final int MANY_STOP = 3;
    private static final int MANY_STOP_PERCENT = 10;
    private static final int TOO_LONG = 2;
    private static final int FEW_PASS_PERCENT = 60;

    List<String> findings() {
        var findings = new ArrayList<String>();
        course.lessons().forEach(lesson -> addFindings(findings, lesson));
        course.quizzes().forEach(quiz -> addFindings(findings, quiz));
        insight.outcomes().forEach(outcome -> addGaps(findings, outcome));
        addNotSeen(findings);
        return List.copyOf(findings);
    }

    private void addFindings(List<String> findings, Lesson lesson) {
        var stopped = insight.stopped(lesson);
        if (stopped >= MANY_STOP && stopped * 100 >= insight.students() * MANY_STOP_PERCENT) {
            findings.add(WORDS.manyStop(lesson.title(), stopped));
        }
        insight.use(lesson)
                .filter(use -> use.done() >= FEW)
                .flatMap(use -> use.median())
                .filter(time -> lesson.minutes() > 0 && time.toMinutes() > (long) TOO_LONG * lesson.minutes())
                .ifPresent(time -> findings.add(WORDS.longer(
                        lesson.title(), Durations.studyTime(time), Durations.studyTime(lesson.minutes()))));
    }

    private void addFindings(List<String> findings, Quiz quiz) {
        insight.use(quiz)
                .filter(use -> quiz.rules().pass().isPresent() && use.begun() >= FEW)
                .filter(use -> use.done() * 100 < use.begun() * FEW_PASS_PERCENT)
                .ifPresent(use -> findings.add(WORDS.fewPass(quiz.title(), use.done(), use.begun())));
    }

    private static void addGaps(List<String> findings, OutcomeUse use) {
        var id = use.outcome().id();
        for (var gap : use.gaps()) {
            findings.add(gap == Gap.NO_LESSON ? WORDS.noLesson(id) : WORDS.nothingShows(id));
        }
    }

    /** One line for all of them: it is the same thing to do. */
    private void addNotSeen(List<String> findings) {
        var ids = insight.outcomes().stream()
                .filter(use -> insight.students() >= FEW && use.mastery(insight.students()) == Mastery.NOT_SEEN)
                .map(use -> use.outcome().id())
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            findings.add(WORDS.notSeen(ids));
        }
    }

    List<LessonRow> lessons() {
        var rows = new ArrayList<LessonRow>();
        course.lessons().forEach(lesson -> {
            var use = insight.use(lesson);
            var stopped = insight.stopped(lesson);
            rows.add(new LessonRow(
                    rows.size() + 1,
                    lesson.title(),
                    "/courses/" + course.id() + "/lessons/" + lesson.id(),
                    use.map(known -> Long.toString(known.begun())).orElse("0"),
                    use.map(known -> Long.toString(known.done())).orElse("0"),
                    stopped == 0 ? "" : Long.toString(stopped),
                    use.flatMap(known -> known.median())
                            .map(Durations::studyTime)
                            .orElse(""),
                    lesson.minutes() == 0 ? "" : Durations.studyTime(lesson.minutes())));
        });
        return List.copyOf(rows);
    }

    List<QuizRow> quizzes(Optional<Cohort> chosen) {
        return course.quizzes()
                .map(quiz -> {
                    var use = insight.use(quiz);
                    return new QuizRow(
                            quiz.title(),
                            analysis(quiz)
                                    + chosen.map(cohort -> "?cohort=" + cohort.id)
                                            .orElse(""),
                            use.map(known -> Long.toString(known.begun())).orElse("0"),
                            use.map(known -> Long.toString(known.done())).orElse("0"),
                            use.filter(known -> known.begun() > 0)
                                    .map(known -> "%.1f".formatted((double) known.attempts() / known.begun()))
                                    .orElse(""));
                })
                .toList();
    }

    private String analysis(Quiz quiz) {
        return "/courses/" + course.id() + "/quizzes/" + quiz.id() + "/analysis";
    }

    List<Hard> hard() {
        return course
                .quizzes()
                .flatMap(quiz -> quiz.questions().stream().map(question -> {
                    var facility = insight.facilities().getOrDefault(question.id(), Facility.NONE);
                    return new Known(quiz, question.id(), question.head().text(), facility);
                }))
                .filter(known -> known.facility().level() != Level.NEVER_ASKED
                        && known.facility().level() != Level.TOO_FEW
                        && known.facility().level() != Level.EASY)
                .collect(Collectors.toMap(Known::id, known -> known, (one, again) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing((Known known) -> known.facility().mean())
                        .thenComparing(Known::id))
                .limit(HARDEST)
                .map(known -> new Hard(
                        known.text(),
                        WORDS.earned(
                                known.facility().mean().percent(),
                                known.facility().attempts()),
                        WORDS.inQuiz(known.quiz().title()),
                        analysis(known.quiz()) + "#" + known.id()))
                .toList();
    }

    private record Known(Quiz quiz, String id, String text, Facility facility) {}

    List<OutcomeRow> outcomes() {
        return insight.outcomes().stream().map(this::outcome).toList();
    }

    private OutcomeRow outcome(OutcomeUse use) {
        var mastery = use.mastery(insight.students());
        return new OutcomeRow(
                use.outcome().id(),
                use.outcome().text(),
                use.outcome().source(),
                use.lessons().isEmpty()
                        ? WORDS.gapLesson()
                        : use.lessons().stream().map(Lesson::title).collect(Collectors.joining(", ")),
                use.questions() == 0 ? WORDS.none() : Integer.toString(use.questions()),
                use.competencies().isEmpty()
                        ? WORDS.none()
                        : use.competencies().stream()
                                .map(competency -> competency.title())
                                .collect(Collectors.joining(", ")),
                theory(use),
                use.observed().isPresent() ? WORDS.countOf(use.observed().getAsLong(), insight.students()) : "",
                drawn(mastery),
                words(mastery));
    }

    private static String theory(OutcomeUse use) {
        if (use.theory().isEmpty()) {
            return "";
        }
        var percent = use.theory().getAsInt();
        return use.tentative() ? WORDS.tentative(percent, use.answers()) : WORDS.percent(percent);
    }

    private static String drawn(Mastery mastery) {
        return switch (mastery) {
            case UNKNOWN -> "none";
            case MASTERED -> "done";
            case NOT_SEEN -> "now";
            case NOT_YET -> "late";
        };
    }

    private static String words(Mastery mastery) {
        return switch (mastery) {
            case UNKNOWN -> WORDS.masteredUnknown();
            case MASTERED -> WORDS.mastered();
            case NOT_SEEN -> WORDS.masteredNotSeen();
            case NOT_YET -> WORDS.masteredNotYet();
        };
    }
}
