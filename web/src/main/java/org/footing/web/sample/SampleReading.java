package org.footing.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.progress.ActiveTime;
import org.footing.progress.Readings;
import org.footing.progress.ViewRule;

/** Lets the sample school's students have read: some all, some little, some not for a while, one never. */
@ApplicationScoped
class SampleReading {

    /** A lesson sat down to. @param share of it that was read, 0 to 1 */
    record Visit(Lesson lesson, Instant from, double share) {

        boolean whole() {
            return share == 1;
        }

        Instant end() {
            return from.plus(needed());
        }

        private Duration needed() {
            return ViewRule.of(lesson.words())
                    .atLeast()
                    .multipliedBy((long) (share * 100))
                    .dividedBy(100);
        }
    }

    private static final long SEED = 26;

    /** How many tenths of what is there the students have read, one after the other. */
    private static final List<Integer> TENTHS = List.of(4, 6, 2, 9, 4, 3, 5, 0, 7, 3, 10, 4, 1);

    @Inject
    Readings readings;

    /** The first lesson done, the second begun yesterday. */
    static List<Visit> begun(Course course, Instant start, Instant now) {
        var lessons = course.lessons().toList();
        var first = new Visit(lessons.get(0), start.plus(Duration.ofDays(2)), 1);
        return lessons.size() == 1
                ? List.of(first)
                : List.of(first, new Visit(lessons.get(1), now.minus(Duration.ofHours(20)), 0.4));
    }

    /** @param n the student's number, from 0 */
    static List<Visit> plausible(Course course, int n, Instant start, Instant now) {
        var lessons = course.lessons().toList();
        var random = new Random(SEED + n);
        var share = TENTHS.get(n % TENTHS.size()) / 10.0 * lessons.size();
        var lastVisit = now.minus(Duration.ofDays(daysAway(n)));
        var pace = Duration.between(start, lastVisit).dividedBy(Math.max(1, (long) Math.ceil(share)));
        var visits = new ArrayList<Visit>();
        for (var place = 0; place < share; place++) {
            var day = start.plus(pace.multipliedBy(place + 1L))
                    .truncatedTo(ChronoUnit.DAYS)
                    .minus(Duration.ofDays(1));
            visits.add(new Visit(lessons.get(place), day.plus(atDaytime(random)), Math.min(1, share - place)));
        }
        return visits;
    }

    /** A whole lesson as who says at its end that it is read; part of one as the open page reports it. */
    void read(long enrolmentId, Course course, Visit visit) {
        if (visit.whole()) {
            readings.confirm(enrolmentId, course, visit.lesson(), visit.from(), visit.end());
        } else {
            begin(enrolmentId, course, visit);
        }
    }

    private void begin(long enrolmentId, Course course, Visit visit) {
        for (var time = visit.from(); !time.isAfter(visit.end()); time = time.plus(ActiveTime.MOST_A_REPORT)) {
            var passed = (double) Duration.between(visit.from(), time).toSeconds()
                    / Math.max(1, visit.needed().toSeconds());
            readings.report(
                    enrolmentId, course, visit.lesson(), section(visit.lesson(), passed * visit.share()), false, time);
        }
    }

    /** Most were here this week, every sixth not for longer. */
    private static int daysAway(int n) {
        return n % 6 == 4 ? 11 + n % 5 : n % 5;
    }

    /** Between eight in the morning and ten at night. */
    private static Duration atDaytime(Random random) {
        return Duration.ofHours(8).plusMinutes(random.nextInt(14 * 60));
    }

    private static Optional<String> section(Lesson lesson, double share) {
        var sections = lesson.sections();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(sections.get((int) Math.min(sections.size() - 1, share * sections.size()))
                        .id());
    }
}
