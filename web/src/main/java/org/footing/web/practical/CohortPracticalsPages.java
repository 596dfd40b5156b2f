package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Rubric;
import org.footing.course.Technique;
import org.footing.library.Library;
import org.footing.practical.Practical;
import org.footing.practical.Practicals;
import org.footing.practical.Practicals.Wish;
import org.footing.web.page.Fresh;
import org.footing.web.page.WholeNumber;
import org.footing.web.practice.TypedTimes;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The practicals of a cohort, and a form that begins one. */
@Path("/practicals/cohorts/{id}")
public class CohortPracticalsPages {

    private static final int MOST = 999_999_999;

    /** The form as a browser sends it. */
    public static class Sent {

        @RestForm
        @DefaultValue("")
        public String student = "";

        @RestForm
        @DefaultValue("")
        public String rubric = "";

        @RestForm
        @DefaultValue("")
        public String technique = "";

        @RestForm
        @DefaultValue("")
        public String day = "";

        @RestForm
        @DefaultValue("")
        public String twice = "";

        @RestForm
        @DefaultValue("")
        public String saveId = "";

        boolean asksTwice() {
            return !twice.isEmpty();
        }
    }

    /** @param error why it was not begun; empty where nothing was refused */
    public record Typed(
            String student, String rubric, String technique, String day, boolean twice, String saveId, String error) {}

    public record View(
            Cohort cohort,
            List<Pick> students,
            List<Rubric> rubrics,
            List<Technique> techniques,
            String today,
            List<PracticalRow> rows,
            Typed typed) {}

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance cohortPracticals(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Practicals practicals;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        var cohort = cohort(id);
        return Fresh.page(page(cohort, new Typed("", "", "", today(cohort).toString(), false, saveId(), "")));
    }

    @POST
    @Transactional
    public Response begin(@RestPath long id, @BeanParam Sent sent) {
        var cohort = cohort(id);
        var day = TypedTimes.day(sent.day);
        var student = WholeNumber.of(sent.student, 1, MOST)
                .flatMap(known -> Enrolment.lookedAfterBy(viewer.get(), id, known))
                .filter(known -> known.person.id != viewer.get().personId());
        if (student.isEmpty()) {
            return again(cohort, sent, WORDS.noStudent());
        }
        if (library.course(cohort.edition).rubric(sent.rubric).isEmpty()) {
            return again(cohort, sent, WORDS.noRubric());
        }
        if (day.isEmpty() || day.get().isBefore(cohort.startsOn) || day.get().isAfter(today(cohort))) {
            return again(cohort, sent, WORDS.wrongDay());
        }
        try {
            var practical = practicals.begin(
                    viewer.get(),
                    student.get().id,
                    new Wish(sent.rubric, sent.technique, day.get(), sent.asksTwice()),
                    sent.saveId.isEmpty() ? saveId() : sent.saveId,
                    clock.instant());
            return SeeOther.at("/practicals/" + practical.id);
        } catch (IllegalArgumentException foreign) {
            throw new NotFoundException(foreign);
        }
    }

    private Response again(Cohort cohort, Sent sent, String error) {
        return Fresh.page(
                page(
                        cohort,
                        new Typed(
                                sent.student,
                                sent.rubric,
                                sent.technique,
                                sent.day,
                                sent.asksTwice(),
                                sent.saveId,
                                error)),
                Fresh.UNPROCESSABLE);
    }

    private Cohort cohort(long id) {
        return Cohort.lookedAfterBy(viewer.get(), id)
                .filter(cohort -> viewer.get().assesses(cohort.courseId, cohort.id))
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate today(Cohort cohort) {
        return LocalDate.ofInstant(clock.instant(), cohort.zone());
    }

    private static String saveId() {
        return UUID.randomUUID().toString();
    }

    private TemplateInstance page(Cohort cohort, Typed typed) {
        var course = library.course(cohort.edition);
        return Templates.cohortPracticals(new View(
                cohort,
                Pick.students(Enrolment.of(cohort)),
                course.practicalRubrics(),
                course.techniques().toList(),
                today(cohort).toString(),
                Practical.of(cohort).stream()
                        .map(practical -> PracticalRow.of(practical, practicals.course(practical.task)))
                        .toList(),
                typed));
    }
}
