package org.footing.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.footing.assessment.Fraction;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Rubric;
import org.footing.practice.ContactHours;
import org.footing.practice.PracticeHours;
import org.footing.practice.SignOffSheet;

/**
 * What a course asks of a student before it is complete (learning-rules 6), each part apart and with what is missing; never one
 * number. A course without a part has none of it here.
 */
public record CourseRequirements(List<Part> parts) {

    /** One of the things that a course asks for. */
    public sealed interface Part {
        boolean met();
    }

    /**
     * Required lessons and quizzes; exempt ones are not asked for.
     *
     * @param missing titles of those that are not done, in the order of the course
     */
    public record Items(CourseSum sum, List<String> missing) implements Part {
        @Override
        public boolean met() {
            return missing.isEmpty();
        }
    }

    /** @param pass per cent */
    public record Mark(Fraction mark, int pass) implements Part {
        @Override
        public boolean met() {
            return mark.compareTo(Fraction.of(pass, 100)) >= 0;
        }
    }

    /** Hours of practice: in all, supervised, of each kind, and with how many clients. */
    public record Hours(PracticeHours hours) implements Part {
        @Override
        public boolean met() {
            return hours.complete();
        }
    }

    /** @param asked per cent of the hours in class */
    public record InClass(ContactHours contact, int asked) implements Part {
        @Override
        public boolean met() {
            return !contact.below(asked);
        }
    }

    public record SignedOff(SignOffSheet sheet) implements Part {
        @Override
        public boolean met() {
            return sheet.complete();
        }
    }

    public record Cases(long passed, int asked) implements Part {
        @Override
        public boolean met() {
            return passed >= asked;
        }
    }

    /** @param missing titles of those that are not passed */
    public record Practicals(int asked, List<String> missing) implements Part {
        @Override
        public boolean met() {
            return missing.isEmpty();
        }
    }

    public static CourseRequirements of(Course course, Journey journey, HandsOn handsOn) {
        var parts = new ArrayList<Part>();
        var sum = CourseSum.of(course, journey);
        parts.add(new Items(sum, missing(course, journey)));
        if (course.pass() > 0) {
            sum.finalMark().ifPresent(mark -> parts.add(new Mark(mark, course.pass())));
        }
        addHandsOn(parts, course, handsOn);
        return new CourseRequirements(List.copyOf(parts));
    }

    private static void addHandsOn(List<Part> parts, Course course, HandsOn handsOn) {
        var targets = course.practice().targets();
        var hours = handsOn.hours();
        if (targets.hours() + targets.supervised() + targets.clients() > 0
                || hours.kinds().stream().anyMatch(kind -> kind.category().minimum() > 0)) {
            parts.add(new Hours(hours));
        }
        if (targets.attendance() > 0) {
            parts.add(new InClass(hours.contact(), targets.attendance()));
        }
        if (!course.practice().competencies().isEmpty()) {
            parts.add(new SignedOff(handsOn.signOffs()));
        }
        if (targets.cases() > 0) {
            parts.add(new Cases(handsOn.cases(), targets.cases()));
        }
        var practicals = course.practicalRubrics();
        if (!practicals.isEmpty()) {
            parts.add(practicals(practicals, handsOn));
        }
    }

    private static Practicals practicals(List<Rubric> rubrics, HandsOn handsOn) {
        return new Practicals(
                rubrics.size(),
                rubrics.stream()
                        .filter(rubric -> !handsOn.practicals().contains(rubric.id()))
                        .map(Rubric::title)
                        .toList());
    }

    private static List<String> missing(Course course, Journey journey) {
        return course.lessons()
                .filter(lesson -> !lesson.optional())
                .flatMap(lesson -> Stream.concat(
                        Stream.of(lesson)
                                .filter(one -> open(journey.state(one)))
                                .map(Lesson::title),
                        lesson.quizzes()
                                .filter(quiz -> !quiz.optional() && open(journey.state(quiz)))
                                .map(quiz -> quiz.title())))
                .toList();
    }

    private static boolean open(ItemState state) {
        return !state.done() && state != ItemState.EXEMPT;
    }

    public boolean complete() {
        return parts.stream().allMatch(Part::met);
    }

    /** Of study: what the authors of the lessons that are done state for them. */
    static Duration online(Course course, Journey journey) {
        return Duration.ofMinutes(course.lessons()
                .filter(lesson -> journey.state(lesson).done())
                .mapToInt(Lesson::minutes)
                .sum());
    }
}
