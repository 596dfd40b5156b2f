package org.footing.web.schedule;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizTimes;
import org.footing.cohort.Cohort;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.schedule.ExceptionForm.What;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What single students of a cohort have that the others have not. */
@Path("/cohorts/{id}")
public class ExceptionPages {

    /** So many names are shown for what was searched. */
    private static final int MOST_FOUND = 50;

    /** @param lines what they have, in words */
    public record Student(String name, String address, List<String> lines) {}

    /** @param searched letters that were looked for; empty before a search */
    public record ListView(Cohort cohort, List<Student> students, String searched, List<Student> found, int most) {

        public boolean cut() {
            return found.size() == most;
        }
    }

    /**
     * One that holds.
     *
     * @param kind names which, to end it
     * @param told may be empty
     */
    public record Held(String what, String reason, String told, String by, String item, String kind) {}

    public record Option(String value, String name, boolean chosen) {}

    /** Those that belong together. */
    public record Options(String title, List<Option> options) {}

    public record View(
            Cohort cohort,
            String student,
            String address,
            List<Held> held,
            ExceptionForm form,
            List<Option> whats,
            List<Options> items,
            List<Option> factors) {}

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance exceptions(ListView view);

        static native TemplateInstance exception(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Enrolments enrolments;

    @Inject
    QuizTimes times;

    @Inject
    Clock clock;

    @GET
    @Path("/exceptions")
    @Transactional
    public Response list(@RestPath long id, @RestQuery @DefaultValue("") String q) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        var schedule = Schedule.of(cohort);
        var exceptions = ItemException.of(cohort).stream().collect(Collectors.groupingBy(row -> row.enrolmentId));
        var allowances = QuizAllowance.of(cohort);
        var found = q.isBlank() ? List.<Enrolment>of() : Enrolment.named(cohort, q, MOST_FOUND);
        return Fresh.page(Templates.exceptions(new ListView(
                cohort,
                Enrolment.treatedApart(cohort).stream()
                        .map(student -> student(student, course, schedule, exceptions, allowances))
                        .filter(student -> !student.lines().isEmpty())
                        .toList(),
                q.strip(),
                found.stream()
                        .map(student -> student(student, course, schedule, exceptions, allowances))
                        .toList(),
                MOST_FOUND)));
    }

    private static Student student(
            Enrolment student,
            Course course,
            Schedule schedule,
            Map<Long, List<ItemException>> exceptions,
            Map<Long, List<QuizAllowance>> allowances) {
        return new Student(
                student.person.name,
                address(student),
                Stream.concat(
                                exceptions.getOrDefault(student.id, List.of()).stream()
                                        .map(given -> ExceptionWords.what(given, course, schedule)),
                                allowances.getOrDefault(student.id, List.of()).stream()
                                        .map(given -> ExceptionWords.what(given, course)))
                        .toList());
    }

    @GET
    @Path("/students/{enrolment}/exceptions")
    @Transactional
    public Response show(@RestPath long id, @RestPath long enrolment) {
        return Fresh.page(page(student(id, enrolment), ExceptionForm.EMPTY));
    }

    @POST
    @Path("/students/{enrolment}/exceptions")
    @Transactional
    public Response allow(@RestPath long id, @RestPath long enrolment, @BeanParam ExceptionForm.Sent sent) {
        var student = student(id, enrolment);
        var form = sent.form().checked(course(student));
        if (!form.errors().isEmpty()) {
            return Fresh.page(page(student, form), Fresh.UNPROCESSABLE);
        }
        var by = viewer.get().person();
        form.given()
                .ifPresentOrElse(
                        given -> enrolments.except(student, given, by, clock.instant()),
                        () -> times.lengthen(
                                student,
                                form.item(),
                                form.terms(),
                                by,
                                new Reason(form.reason()).words(),
                                form.told().strip(),
                                clock.instant()));
        return SeeOther.at(address(student));
    }

    /** What stands no more is ended as well. */
    @POST
    @Path("/students/{enrolment}/exceptions/end")
    @Transactional
    public Response end(
            @RestPath long id,
            @RestPath long enrolment,
            @RestForm @DefaultValue("") String item,
            @RestForm @DefaultValue("") String kind) {
        var student = student(id, enrolment);
        var by = viewer.get().person();
        if (kind.equals(What.TIME.name())) {
            times.endAllowance(student, item, by, clock.instant());
        } else {
            var known = Stream.of(ItemException.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            enrolments.endException(student, item, known, by, clock.instant());
        }
        return SeeOther.at(address(student));
    }

    private Cohort cohort(long id) {
        return Cohort.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private Enrolment student(long cohortId, long id) {
        return Enrolment.lookedAfterBy(viewer.get(), cohortId, id)
                .filter(student -> viewer.get().teaches(student.cohort.courseId, cohortId))
                .orElseThrow(NotFoundException::new);
    }

    private static String address(Enrolment student) {
        return "/cohorts/%d/students/%d/exceptions".formatted(student.cohort.id, student.id);
    }

    private Course course(Enrolment student) {
        return library.course(student.cohort.edition);
    }

    private TemplateInstance page(Enrolment student, ExceptionForm form) {
        var course = course(student);
        return Templates.exception(new View(
                student.cohort,
                student.person.name,
                address(student),
                held(student, course),
                form,
                Stream.of(What.values())
                        .map(what ->
                                new Option(what.name(), words(what), what.name().equals(form.what())))
                        .toList(),
                items(course, form),
                ExceptionForm.FACTORS.stream()
                        .map(factor -> new Option(factor, AllowanceWords.factor(factor), factor.equals(form.factor())))
                        .toList()));
    }

    private static String words(What what) {
        var words = ExceptionWords.words();
        return switch (what) {
            case EXTENDED -> words.extended();
            case TIME -> words.time();
            case OPENED -> words.opened();
            case EXEMPT -> words.exempt();
        };
    }

    private static List<Held> held(Enrolment student, Course course) {
        var schedule = Schedule.of(student.cohort);
        var dates = new Dates(student.cohort.zone());
        var held = new ArrayList<Held>();
        for (var given : ItemException.given(student)) {
            held.add(new Held(
                    ExceptionWords.what(given, course, schedule),
                    given.reason,
                    given.told,
                    ExceptionWords.words().by(given.givenBy.name, dates.dayAndTime(given.givenAt)),
                    given.itemId,
                    given.kind.name()));
        }
        for (var given : QuizAllowance.given(student)) {
            held.add(new Held(
                    ExceptionWords.what(given, course),
                    given.reason,
                    given.told,
                    ExceptionWords.words().by(given.givenBy.name, dates.dayAndTime(given.givenAt)),
                    given.quizId,
                    What.TIME.name()));
        }
        return List.copyOf(held);
    }

    private static List<Options> items(Course course, ExceptionForm form) {
        var words = ScheduleWords.words();
        var all = CourseItem.of(course);
        var every = new Option(
                ItemException.EVERY_QUIZ,
                ExceptionWords.words().everyQuiz(),
                form.item().equals(ItemException.EVERY_QUIZ));
        return Stream.of(
                        new Options(
                                words.quiz(),
                                Stream.concat(Stream.of(every), options(all, form, CourseItem.Kind.QUIZ))
                                        .toList()),
                        new Options(
                                words.lesson(),
                                options(all, form, CourseItem.Kind.LESSON).toList()),
                        new Options(
                                words.byHand(),
                                Stream.of(CourseItem.Kind.values())
                                        .filter(kind -> !kind.opens())
                                        .flatMap(kind -> options(all, form, kind))
                                        .toList()))
                .filter(options -> !options.options().isEmpty())
                .toList();
    }

    private static Stream<Option> options(List<CourseItem> all, ExceptionForm form, CourseItem.Kind kind) {
        return all.stream()
                .filter(item -> item.kind() == kind)
                .map(item -> new Option(
                        item.id(), ScheduleWords.name(item), item.id().equals(form.item())));
    }
}
