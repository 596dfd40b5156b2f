package org.footing.web.insight;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.insight.CourseInsight;

/**
 * @param tabs whose students are looked at
 * @param findings what stands out, in words
 */
record InsightView(
        Course course,
        CourseInsight insight,
        List<Tab> tabs,
        int cohorts,
        List<String> findings,
        List<LessonRow> lessons,
        List<QuizRow> quizzes,
        List<Hard> hard,
        List<OutcomeRow> outcomes) {

    private static final InsightMessages WORDS = MessageBundles.get(InsightMessages.class);
    static final int FEW = 10;

    record Tab(String name, String address, boolean here) {}

    record LessonRow(
            int number,
            String title,
            String address,
            String begun,
            String done,
            String stopped,
            String time,
            String stated) {}

    record QuizRow(String title, String address, String taken, String done, String attempts) {}

    /** @param text HTML of the question */
    record Hard(String text, String earned, String quiz, String address) {}

    record OutcomeRow(
            String id,
            String text,
            String source,
            String lessons,
            String questions,
            String signOffs,
            String theory,
            String observed,
            String drawn,
            String mastery) {}

    static InsightView of(Course course, CourseInsight insight, List<Cohort> cohorts, Optional<Cohort> chosen) {
        var words = new InsightWords(course, insight);
        return new InsightView(
                course,
                insight,
                tabs(course, cohorts, chosen),
                chosen.map(one -> 1).orElse(cohorts.size()),
                words.findings(),
                words.lessons(),
                words.quizzes(chosen),
                words.hard(),
                words.outcomes());
    }

    private static List<Tab> tabs(Course course, List<Cohort> cohorts, Optional<Cohort> chosen) {
        if (cohorts.size() < 2) {
            return List.of();
        }
        var address = "/courses/" + course.id() + "/insight";
        return Stream.concat(
                        Stream.of(new Tab(WORDS.all(), address, chosen.isEmpty())),
                        cohorts.stream()
                                .map(cohort -> new Tab(
                                        cohort.name,
                                        address + "?cohort=" + cohort.id,
                                        chosen.filter(cohort::equals).isPresent())))
                .toList();
    }

    public boolean few() {
        return cohorts > 0 && insight.students() < FEW;
    }
}
