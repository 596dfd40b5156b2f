package org.footing.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.calendar.Occasion.Kind;
import org.footing.cohort.Cohort;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.practical.Osce;
import org.footing.practical.OsceCandidate;
import org.footing.practical.OsceStation;
import org.footing.practice.Meeting;

/**
 * Gathers what is when for one person: as a student what is theirs, with days of their own, and as staff what is in the cohorts that they
 * look after. Nobody else's name is in it.
 */
@ApplicationScoped
public class Occasions {

    /** So many cohorts of staff are looked at, the newest first. */
    public static final int MOST_COHORTS = 40;

    /** Cohorts that ended longer ago are over. */
    private static final Duration OVER = Duration.ofDays(60);

    /** A cohort as this person meets it. @param student absent where they look after it */
    private record Part(Cohort cohort, Course course, Optional<Enrolment> student) {}

    @Inject
    Library library;

    /** In order of time, from the first moment up to the last and without it. */
    public List<Occasion> of(Viewer viewer, Instant first, Instant last, Instant now) {
        var parts = parts(viewer, now);
        var cohorts = parts.stream().map(Part::cohort).toList();
        var schedules = Schedule.of(cohorts);
        var exceptions = ItemException.of(
                parts.stream().flatMap(part -> part.student().stream()).toList());
        var found = new ArrayList<Occasion>();
        for (var part : parts) {
            var own = part.student()
                    .flatMap(student -> Optional.ofNullable(exceptions.get(student.id)))
                    .orElse(Exceptions.NONE);
            addItems(found, part, Objects.requireNonNull(schedules.get(part.cohort().id)), own);
            addBreaks(found, part);
        }
        addMeetings(found, parts, first, last);
        addOsces(found, parts, first, last);
        return found.stream()
                .filter(one -> one.until().orElse(one.from()).isAfter(first)
                        || one.from().equals(first))
                .filter(one -> one.from().isBefore(last))
                .sorted(Comparator.comparing(Occasion::from)
                        .thenComparing(Occasion::cohort)
                        .thenComparing(Occasion::key))
                .toList();
    }

    private List<Part> parts(Viewer viewer, Instant now) {
        var parts = new LinkedHashMap<Long, Part>();
        for (var student : Enrolment.of(viewer)) {
            if (goesOn(student.cohort, now)) {
                parts.put(student.cohort.id, new Part(student.cohort, course(student.cohort), Optional.of(student)));
            }
        }
        Cohort.lookedAfterBy(viewer).stream()
                .filter(cohort -> goesOn(cohort, now) && !parts.containsKey(cohort.id))
                .limit(MOST_COHORTS)
                .forEach(cohort -> parts.put(cohort.id, new Part(cohort, course(cohort), Optional.empty())));
        return List.copyOf(parts.values());
    }

    private static boolean goesOn(Cohort cohort, Instant now) {
        var today = LocalDate.ofInstant(now.minus(OVER), cohort.zone());
        return cohort.endsOn == null || !cohort.endsOn.isBefore(today);
    }

    private Course course(Cohort cohort) {
        return library.course(cohort.edition);
    }

    private static void addItems(List<Occasion> found, Part part, Schedule schedule, Exceptions own) {
        for (var item : CourseItem.of(part.course())) {
            var times = item.kind() == CourseItem.Kind.LESSON
                    ? schedule.times(part.course().lesson(item.id()).orElseThrow())
                    : schedule.times(item.id());
            if (times.opens().isPresent() && item.kind().opens() && !exempt(part, item, own)) {
                var opens = schedule.days().opens(times.opens().get());
                found.add(occasion(part, item, "opens", opens));
            }
            due(part, schedule, item, own).ifPresent(due -> found.add(occasion(part, item, "due", due)));
        }
    }

    private static boolean exempt(Part part, CourseItem item, Exceptions own) {
        return own.exempt().contains(item.id())
                || part.course()
                        .lesson(item.id())
                        .filter(lesson -> lesson.was().stream().anyMatch(own.exempt()::contains))
                        .isPresent();
    }

    private static Optional<Instant> due(Part part, Schedule schedule, CourseItem item, Exceptions own) {
        return switch (item.kind()) {
            case LESSON -> part.course().lesson(item.id()).flatMap(lesson -> schedule.due(lesson, own));
            case QUIZ -> part.course().quiz(item.id()).flatMap(quiz -> schedule.due(quiz, own));
            case PRACTICAL, HOURS, SIGN_OFFS, CASES -> schedule.due(item.id(), own);
        };
    }

    private static Occasion occasion(Part part, CourseItem item, String what, Instant at) {
        return occasion(
                part,
                "%s-%d-%s".formatted(what, part.cohort().id, item.id()),
                kind(item.kind(), what.equals("opens")),
                item.title(),
                "",
                at,
                Optional.empty(),
                address(part, item),
                version(part));
    }

    private static Kind kind(CourseItem.Kind kind, boolean opens) {
        return switch (kind) {
            case LESSON -> opens ? Kind.LESSON_OPENS : Kind.LESSON_DUE;
            case QUIZ -> opens ? Kind.QUIZ_OPENS : Kind.QUIZ_DUE;
            case PRACTICAL -> Kind.PRACTICAL_DUE;
            case HOURS -> Kind.HOURS_DUE;
            case SIGN_OFFS -> Kind.SIGN_OFFS_DUE;
            case CASES -> Kind.CASES_DUE;
        };
    }

    private static String address(Part part, CourseItem item) {
        var course = "/courses/" + part.course().id();
        return switch (item.kind()) {
            case LESSON -> course + "/lessons/" + item.id();
            case QUIZ -> course + "/quizzes/" + item.id();
            case PRACTICAL, HOURS, SIGN_OFFS, CASES ->
                part.student().isPresent() ? course : "/cohorts/" + part.cohort().id;
        };
    }

    /** Both only grow. */
    private static int version(Part part) {
        return part.cohort().scheduleVersion
                + part.student().map(student -> student.exceptionsVersion).orElse(0);
    }

    private static void addBreaks(List<Occasion> found, Part part) {
        var zone = part.cohort().zone();
        for (var one : part.cohort().breaks) {
            found.add(occasion(
                    part,
                    "break-%d-%s".formatted(part.cohort().id, one.from()),
                    Kind.BREAK,
                    one.name(),
                    "",
                    one.from().atStartOfDay(zone).toInstant(),
                    Optional.of(one.until().plusDays(1).atStartOfDay(zone).toInstant()),
                    part.student().isPresent()
                            ? "/courses/" + part.course().id()
                            : "/cohorts/%d/schedule".formatted(part.cohort().id),
                    part.cohort().scheduleVersion));
        }
    }

    private static void addMeetings(List<Occasion> found, List<Part> parts, Instant first, Instant last) {
        var byCohort = byCohort(parts);
        for (var meeting : Meeting.between(byCohort.keySet(), first, last)) {
            var part = Objects.requireNonNull(byCohort.get(meeting.cohort.id));
            found.add(occasion(
                    part,
                    "meeting-" + meeting.id,
                    Kind.MEETING,
                    meeting.planned.topic(),
                    meeting.planned.place(),
                    meeting.planned.startsAt(),
                    Optional.of(meeting.planned.endsAt()),
                    part.student().isPresent() ? "/courses/" + part.course().id() : "/meetings/" + meeting.id,
                    meeting.revision));
        }
    }

    /** Students have the rounds that they go, staff the whole day. */
    private static void addOsces(List<Occasion> found, List<Part> parts, Instant first, Instant last) {
        var byCohort = byCohort(parts);
        // Nobody goes round for longer than this.
        var days = Osce.between(byCohort.keySet(), first.minus(Duration.ofDays(1)), last);
        if (days.isEmpty()) {
            return;
        }
        var stations = OsceStation.of(days).stream().collect(Collectors.groupingBy(station -> station.osce.id));
        var candidates = OsceCandidate.of(days).stream().collect(Collectors.groupingBy(one -> one.osce.id));
        for (var day : days) {
            var part = Objects.requireNonNull(byCohort.get(day.cohort.id));
            var going = candidates.getOrDefault(day.id, List.of());
            var rota = day.rota(stations.getOrDefault(day.id, List.of()), going.size());
            if (part.student().isEmpty()) {
                found.add(osce(part, day, day.startsAt, rota.endsAt(), "/osces/" + day.id));
            }
            part.student().stream()
                    .flatMap(student -> going.stream().filter(one -> one.enrolment.id.equals(student.id)))
                    .findFirst()
                    .ifPresent(mine -> found.add(osce(
                            part,
                            day,
                            rota.begins(mine.place - 1),
                            rota.ends(mine.place - 1),
                            "/courses/" + part.course().id())));
        }
    }

    private static Occasion osce(Part part, Osce day, Instant from, Instant until, String address) {
        return occasion(part, "osce-" + day.id, Kind.OSCE, day.title, "", from, Optional.of(until), address, 0);
    }

    private static Map<Long, Part> byCohort(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(part -> part.cohort().id, part -> part));
    }

    private static Occasion occasion(
            Part part,
            String key,
            Kind kind,
            String title,
            String place,
            Instant from,
            Optional<Instant> until,
            String address,
            int sequence) {
        return new Occasion(
                key,
                kind,
                title,
                place,
                from,
                until,
                part.cohort().zone(),
                part.course().title(),
                part.cohort().name,
                address,
                sequence);
    }
}
