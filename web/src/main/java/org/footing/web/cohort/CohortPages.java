package org.footing.web.cohort;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.library.Library;
import org.footing.progress.CourseSum;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;
import org.footing.progress.Unlocking;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A cohort at a glance: one row a student, one column a lesson. */
@Path("/cohorts/{id}")
public class CohortPages {

    private static final Duration RECENT = Duration.ofDays(7);

    /** @param lastVisit day and time; empty for who never came */
    public record Row(String name, List<Cell> cells, CourseSum sum, Optional<String> lastVisit, boolean recent) {}

    /**
     * @param teaches whether the viewer takes the registers too
     * @param assesses whether the viewer watches practicals
     */
    public record View(
            Cohort cohort, Course course, List<Lesson> lessons, List<Row> rows, boolean teaches, boolean assesses) {

        public long recent() {
            return rows.stream().filter(Row::recent).count();
        }

        public long required() {
            return lessons.stream().filter(lesson -> !lesson.optional()).count();
        }

        /** Half of the students have done at least so many lessons. */
        public int medianDone() {
            var done = rows.stream()
                    .mapToInt(row -> row.sum().doneItems())
                    .sorted()
                    .toArray();
            return done.length == 0 ? 0 : done[(done.length - 1) / 2];
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance cohort(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath long id) {
        var cohort = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var course = library.course(cohort.edition);
        return Templates.cohort(new View(
                cohort,
                course,
                course.lessons().toList(),
                rows(cohort, course, clock.instant()),
                viewer.get().teaches(cohort.courseId, cohort.id),
                viewer.get().assesses(cohort.courseId, cohort.id)));
    }

    private static List<Row> rows(Cohort cohort, Course course, Instant now) {
        var progress = ItemProgress.of(cohort).stream().collect(Collectors.groupingBy(item -> item.enrolmentId));
        var exceptions = exceptions(cohort);
        var schedule = Schedule.of(cohort);
        return Enrolment.of(cohort).stream()
                .map(enrolment -> {
                    var own = Exceptions.from(exceptions.getOrDefault(enrolment.id, List.of()));
                    var journey = Journey.of(progress.getOrDefault(enrolment.id, List.of()), own);
                    return row(enrolment, new Unlocking(course, journey, schedule), now);
                })
                .toList();
    }

    private static Map<Long, List<ItemException>> exceptions(Cohort cohort) {
        return ItemException.of(cohort).stream().collect(Collectors.groupingBy(exception -> exception.enrolmentId));
    }

    private static Row row(Enrolment enrolment, Unlocking unlocking, Instant now) {
        var journey = unlocking.journey();
        var last = journey.latest().map(item -> item.lastReportAt);
        var dates = new Dates(unlocking.schedule().days().zone());
        return new Row(
                enrolment.person.name,
                unlocking
                        .course()
                        .lessons()
                        .map(lesson -> Cell.of(lesson, unlocking, now))
                        .toList(),
                CourseSum.of(unlocking.course(), journey),
                last.map(dates::dayAndTime),
                last.map(seen -> seen.plus(RECENT).isAfter(now)).orElse(false));
    }
}
