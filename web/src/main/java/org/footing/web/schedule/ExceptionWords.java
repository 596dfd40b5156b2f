package org.footing.web.schedule;

import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.QuizAllowance;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.web.page.Dates;

/** What one student has that the others have not, in words: plain ones for staff, kind ones for the student. */
public final class ExceptionWords {

    private static final ExceptionMessages WORDS = MessageBundles.get(ExceptionMessages.class);

    private ExceptionWords() {}

    static ExceptionMessages words() {
        return WORDS;
    }

    static String name(Course course, String item) {
        return item.equals(ItemException.EVERY_QUIZ)
                ? WORDS.anyQuiz()
                : CourseItem.of(course, item).map(ScheduleWords::name).orElse(item);
    }

    /** For staff. */
    static String what(ItemException given, Course course, Schedule schedule) {
        var name = name(course, given.itemId);
        return switch (given.kind) {
            case OPENED -> WORDS.isOpened(name);
            case EXEMPT -> WORDS.isExempt(name);
            case EXTENDED ->
                due(given, course, schedule)
                        .map(due -> WORDS.isExtended(
                                name, length(given.extension()), dates(schedule).dayAndTime(due)))
                        .orElseGet(() -> WORDS.isExtendedSometime(name, length(given.extension())));
        };
    }

    /** For staff. */
    static String what(QuizAllowance given, Course course) {
        return WORDS.hasTime(name(course, given.quizId), String.join(", ", AllowanceWords.terms(given.terms())));
    }

    /** When one item is due with this alone; absent where it has no day, and for all quizzes at once. */
    private static Optional<Instant> due(ItemException given, Course course, Schedule schedule) {
        var own = Exceptions.from(List.of(given));
        return CourseItem.of(course, given.itemId).flatMap(item -> switch (item.kind()) {
            case LESSON -> course.lesson(item.id()).flatMap(lesson -> schedule.due(lesson, own));
            case QUIZ -> course.quiz(item.id()).flatMap(quiz -> schedule.due(quiz, own));
            case PRACTICAL, HOURS, SIGN_OFFS, CASES -> schedule.due(item.id(), own);
        });
    }

    private static Dates dates(Schedule schedule) {
        return new Dates(schedule.days().zone());
    }

    static String length(Duration length) {
        var days = length.toDays();
        var hours = length.toHoursPart();
        var minutes = length.toMinutesPart();
        return Stream.of(
                        days > 0 ? WORDS.lengthDays(days) : "",
                        hours > 0 ? WORDS.lengthHours(hours) : "",
                        minutes > 0 ? WORDS.lengthMinutes(minutes) : "")
                .filter(part -> !part.isEmpty())
                .reduce(WORDS::and)
                .orElse("");
    }

    /** @param reason for who teaches the student alone */
    public record Given(String what, String reason, String by, Instant at) {}

    /** For staff: all that one student has. Without a statement for who has nothing. */
    public static List<Given> forStaff(Enrolment student, Course course, Schedule schedule) {
        if (!student.hasExceptions) {
            return List.of();
        }
        var all = new ArrayList<Given>();
        ItemException.given(student)
                .forEach(given -> all.add(
                        new Given(what(given, course, schedule), given.reason, given.givenBy.name, given.givenAt)));
        QuizAllowance.given(student)
                .forEach(given ->
                        all.add(new Given(what(given, course), given.reason, given.givenBy.name, given.givenAt)));
        return List.copyOf(all);
    }

    /** @param told what a tutor says beside it; may be empty */
    public record Line(String words, String told) {}

    /** For the student: what they have, and nothing of why. Without a statement for who has nothing. */
    public static List<Line> forStudent(Enrolment student, Course course, Schedule schedule) {
        if (!student.hasExceptions) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var given : ItemException.given(student)) {
            lines.add(new Line(kind(given, course, schedule), given.told));
        }
        for (var given : QuizAllowance.given(student)) {
            lines.add(new Line(kind(given, course), given.told));
        }
        return List.copyOf(lines);
    }

    private static String kind(ItemException given, Course course, Schedule schedule) {
        var name = quoted(course, given.itemId);
        return switch (given.kind) {
            case OPENED -> WORDS.openToYou(name);
            case EXEMPT -> WORDS.notAskedOfYou(name);
            case EXTENDED ->
                due(given, course, schedule)
                        .map(due -> WORDS.youHaveUntil(name, dates(schedule).dayAndTime(due)))
                        .orElseGet(() -> WORDS.youHaveLonger(name, length(given.extension())));
        };
    }

    private static String kind(QuizAllowance given, Course course) {
        var name = quoted(course, given.quizId);
        var terms = given.terms();
        return Stream.of(
                        terms.factor().compareTo(BigDecimal.ONE) > 0
                                ? WORDS.youHaveFactor(name, AllowanceWords.plain(terms.factor()))
                                : "",
                        terms.extra().isZero()
                                ? ""
                                : WORDS.youHaveMinutes(name, (int) terms.extra().toMinutes()),
                        terms.moreAttempts() == 0 ? "" : WORDS.youHaveAttempts(name, terms.moreAttempts()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String quoted(Course course, String item) {
        var name = name(course, item);
        return item.equals(ItemException.EVERY_QUIZ) ? name : "“" + name + "”";
    }
}
