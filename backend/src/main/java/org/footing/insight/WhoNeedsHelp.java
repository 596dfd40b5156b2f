package org.footing.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.Attempt;
import org.footing.assessment.Attempt.Result;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.practice.PracticeLines;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;
import org.footing.progress.Journeys;
import org.footing.progress.Standing;
import org.footing.progress.StudyDay;

/**
 * Reads of the students of a cohort what their {@link Signals} are told by. Some students at a time, each part in a handful of statements,
 * so that a cohort of any size fits.
 */
public final class WhoNeedsHelp {

    /** A student who is not through with the course. */
    public record Told(long enrolmentId, String name, String username, Signals signals) {

        private int level() {
            return signals.level().ordinal();
        }
    }

    static final Duration WEEK = Duration.ofDays(7);
    static final Duration LATELY = Duration.ofDays(14);

    private static final int AT_ONCE = 200;
    private static final int DAYS = 7;

    private final Cohort cohort;
    private final Course course;
    private final Schedule schedule;
    private final Instant now;
    private final LocalDate today;
    private final int median;
    private final boolean timed;

    private WhoNeedsHelp(Cohort cohort, Course course, Instant now) {
        this.cohort = cohort;
        this.course = course;
        this.now = now;
        this.schedule = Schedule.of(cohort);
        this.today = LocalDate.ofInstant(now, cohort.zone());
        this.median = median(cohort, now);
        this.timed = StudyDay.first(cohort)
                .filter(first -> !first.isAfter(today.minusDays(DAYS)))
                .isPresent();
    }

    private static int median(Cohort cohort, Instant now) {
        var done = ItemProgress.completedSince(cohort, now.minus(LATELY));
        var none = Math.max(0, Enrolment.count(cohort) - done.size());
        return Figures.median(Stream.concat(Stream.generate(() -> 0L).limit(none), done.stream())
                .mapToInt(Long::intValue)
                .toArray());
    }

    /** Those with signals, who need help most first, then by name. */
    public static List<Told> of(Cohort cohort, Course course, Instant now) {
        var reading = new WhoNeedsHelp(cohort, course, now);
        var enrolled = Enrolment.enrolledAt(cohort);
        var ids = List.copyOf(enrolled.keySet());
        var told = new ArrayList<Told>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            told.addAll(reading.read(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), enrolled));
        }
        return told.stream()
                .filter(one -> !one.signals().all().isEmpty())
                .sorted(Comparator.comparingInt(Told::level)
                        .reversed()
                        .thenComparing(one -> one.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Told::enrolmentId))
                .toList();
    }

    /** One student; absent for who is through. */
    public static Optional<Signals> of(Enrolment student, Course course, Instant now) {
        return new WhoNeedsHelp(student.cohort, course, now)
                .read(List.of(student.id), Map.of(student.id, student.enrolledAt)).stream()
                        .map(Told::signals)
                        .findFirst();
    }

    private List<Told> read(List<Long> students, Map<Long, Instant> enrolled) {
        var journeys = Journeys.of(cohort, students);
        var studied = StudyDay.since(cohort, students, today.minusDays(DAYS - 1));
        var results = Attempt.results(cohort, students).stream().collect(Collectors.groupingBy(Result::enrolmentId));
        var lines = course.practice().isEmpty() ? Map.<Long, PracticeLines>of() : PracticeLines.of(students);
        return Found.these(students).stream()
                .filter(found -> !through(found.standing()))
                .map(found -> {
                    var id = found.enrolmentId();
                    var journey = Optional.ofNullable(journeys.get(id)).orElseThrow();
                    var student = new StudentRows(
                            found.standing(),
                            Optional.ofNullable(enrolled.get(id)).orElse(now),
                            journey,
                            results.getOrDefault(id, List.of()),
                            studied.getOrDefault(id, Duration.ZERO),
                            Optional.ofNullable(lines.get(id)));
                    return new Told(id, found.name(), found.username(), signals(student));
                })
                .toList();
    }

    private Signals signals(StudentRows student) {
        return Signals.of(new SituationReader(cohort, course, schedule, today, timed, now).of(student), median);
    }

    /** As far as the kept sum tells, which is what the certificate asks for. */
    private boolean through(Standing standing) {
        var targets = course.practice().targets();
        return standing.doneItems >= standing.requiredItems
                && standing.practiceMinutes >= targets.hours() * 60
                && standing.signedOff
                        >= course.practice().competencies().stream()
                                .filter(competency -> !competency.optional())
                                .count()
                && standing.practicalsPassed >= course.practicalRubrics().size()
                && standing.casesPassed >= targets.cases();
    }

    /** What was read of one student. */
    record StudentRows(
            Standing standing,
            Instant enrolledAt,
            Journey journey,
            List<Result> results,
            Duration studied,
            Optional<PracticeLines> lines) {}
}
