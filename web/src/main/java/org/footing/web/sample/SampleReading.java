package org.footing.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.library.Library;
import org.footing.progress.ActiveTime;
import org.footing.progress.Readings;
import org.footing.progress.ViewRule;

/** Lets the sample school's students have read: some all, some little, some not for a while, one never. */
@ApplicationScoped
class SampleReading {

    private static final long SEED = 26;

    /** How many tenths of what is there the students have read, one after the other. */
    private static final List<Integer> TENTHS = List.of(5, 8, 3, 10, 6, 4, 7, 0, 9, 5, 10, 6, 2);

    @Inject
    Readings readings;

    @Inject
    Library library;

    /** The first lesson done, the second begun yesterday. */
    void begun(Enrolment enrolment, Instant start, Instant now) {
        var lessons = lessons(enrolment);
        read(enrolment, lessons.get(0), start.plus(Duration.ofDays(2)), 1);
        if (lessons.size() > 1) {
            read(enrolment, lessons.get(1), now.minus(Duration.ofHours(20)), 0.4);
        }
    }

    void plausible(Enrolment enrolment, int n, Instant start, Instant now) {
        var lessons = lessons(enrolment);
        var random = new Random(SEED + n);
        var share = shareRead(n) * lessons.size();
        var lastVisit = now.minus(Duration.ofDays(daysAway(n)));
        var pace = Duration.between(start, lastVisit).dividedBy(Math.max(1, (long) Math.ceil(share)));
        for (var place = 0; place < share; place++) {
            var day = start.plus(pace.multipliedBy(place + 1L))
                    .truncatedTo(ChronoUnit.DAYS)
                    .minus(Duration.ofDays(1));
            read(enrolment, lessons.get(place), day.plus(atDaytime(random)), Math.min(1, share - place));
        }
    }

    private static double shareRead(int n) {
        return TENTHS.get(n % TENTHS.size()) / 10.0;
    }

    /** Most were here this week, every sixth not for longer. */
    private static int daysAway(int n) {
        return n % 6 == 4 ? 11 + n % 5 : n % 5;
    }

    /** Between eight in the morning and ten at night. */
    private static Duration atDaytime(Random random) {
        return Duration.ofHours(8).plusMinutes(random.nextInt(14 * 60));
    }

    /** Reports as an open page sends them, until the share of the lesson is read. */
    private void read(Enrolment enrolment, Lesson lesson, Instant from, double share) {
        var course = course(enrolment);
        var needed = ViewRule.of(lesson.words())
                .atLeast()
                .multipliedBy((long) (share * 100))
                .dividedBy(100);
        var time = from;
        readings.report(enrolment.id, course, lesson, section(lesson, 0), false, time);
        while (time.isBefore(from.plus(needed))) {
            time = time.plus(ActiveTime.MOST_A_REPORT);
            var passed = (double) Duration.between(from, time).toSeconds() / Math.max(1, needed.toSeconds());
            var end = share == 1 && !time.isBefore(from.plus(needed));
            readings.report(enrolment.id, course, lesson, section(lesson, Math.min(1, passed) * share), end, time);
        }
    }

    private static Optional<String> section(Lesson lesson, double share) {
        var sections = lesson.sections();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(sections.get((int) Math.min(sections.size() - 1, share * sections.size()))
                        .id());
    }

    private List<Lesson> lessons(Enrolment enrolment) {
        return course(enrolment).lessons().toList();
    }

    private Course course(Enrolment enrolment) {
        return library.course(enrolment.cohort.edition);
    }
}
