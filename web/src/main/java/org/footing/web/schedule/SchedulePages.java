package org.footing.web.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.QuizWindow;
import org.footing.cohort.Cohort;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedules;
import org.footing.cohort.StudyDays;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.progress.SchedulePreview;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.schedule.ScheduleForm.Typed;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** When what opens for a cohort and is due: one table, filled in, looked at and then saved. */
@Path("/cohorts/{id}/schedule")
public class SchedulePages {

    /**
     * A field of the table.
     *
     * @param shown what comes of it, in words; empty where nothing does
     * @param theirs what somebody else has written there meanwhile; empty where it is the same
     */
    public record Field(String name, String label, String value, String shown, String error, String theirs) {}

    /** @param opens absent for what is not opened here */
    public record Row(String kind, String title, boolean inner, Optional<Field> opens, Field due) {}

    public record Group(String title, List<Row> rows) {}

    public record BreakRow(
            int number,
            String from,
            String until,
            String name,
            String fromError,
            String untilError,
            String nameError) {}

    /**
     * @param trouble why it was not taken; empty when it was
     * @param theirBreaks what somebody else has written meanwhile; empty where it is the same
     */
    public record View(
            Cohort cohort,
            Course course,
            int version,
            List<BreakRow> breaks,
            String theirBreaks,
            List<Group> groups,
            String trouble,
            boolean saved) {}

    /** @param fields all that was typed, to be sent again */
    public record Look(Cohort cohort, Course course, String sum, String breaks, List<Moved> moved, List<Sent> fields) {

        public boolean anything() {
            return !moved.isEmpty() || !breaks.isEmpty();
        }
    }

    /** @param lines what would change, in words */
    public record Moved(String kind, String title, List<String> lines) {}

    public record Sent(String name, String value) {}

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance schedule(View view);

        static native TemplateInstance look(Look view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Schedules schedules;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id, @RestQuery boolean saved) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        return Fresh.page(page(cohort, course, ScheduleForm.of(cohort, course), "", saved));
    }

    /** What would change, and for whom; nothing does yet. */
    @POST
    @Path("/preview")
    @Transactional
    public Response look(@RestPath long id, MultivaluedMap<String, String> fields) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        var form = read(fields, cohort, course);
        return refusal(cohort, course, form).orElseGet(() -> Fresh.page(look(cohort, course, form)));
    }

    /** The table once more, with what was typed. */
    @POST
    @Path("/draft")
    @Transactional
    public Response goOn(@RestPath long id, MultivaluedMap<String, String> fields) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        var form = read(fields, cohort, course);
        return refusal(cohort, course, form).orElseGet(() -> Fresh.page(page(cohort, course, form, "", false)));
    }

    @POST
    public Response save(@RestPath long id, MultivaluedMap<String, String> fields) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> saved(id, fields));
        } catch (Schedules.ChangedSince since) {
            return QuarkusTransaction.requiringNew().call(() -> {
                var cohort = cohort(id);
                var course = library.course(cohort.edition);
                return conflict(cohort, course, read(fields, cohort, course));
            });
        }
    }

    private Response saved(long id, MultivaluedMap<String, String> fields) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        var form = read(fields, cohort, course);
        var refused = refusal(cohort, course, form);
        if (refused.isPresent()) {
            return refused.get();
        }
        schedules.change(viewer.get(), id, form.version(), form.plan(), clock.instant());
        return SeeOther.at("/cohorts/" + id + "/schedule?saved=true");
    }

    private Cohort cohort(long id) {
        return Cohort.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private ScheduleForm read(MultivaluedMap<String, String> fields, Cohort cohort, Course course) {
        var form = ScheduleForm.sent(fields, cohort, course).checked();
        return form.sound() ? form.and(over(form, cohort, course)) : form;
    }

    /** A quiz that closed in the past would hand in what its students are at. */
    private Map<String, String> over(ScheduleForm form, Cohort cohort, Course course) {
        var now = clock.instant();
        var before = Schedule.of(cohort);
        var after = form.plan().over(cohort, course);
        var errors = new HashMap<String, String>();
        course.quizzes()
                .filter(quiz -> !before.due(quiz).equals(after.due(quiz)))
                .filter(quiz -> after.due(quiz).filter(now::isAfter).isPresent())
                .filter(quiz -> QuizWindow.of(cohort, quiz.id())
                        .filter(QuizWindow::takesLateWork)
                        .isEmpty())
                .forEach(quiz ->
                        errors.put("due:" + quiz.id(), ScheduleWords.words().dayIsOver()));
        return errors;
    }

    private Optional<Response> refusal(Cohort cohort, Course course, ScheduleForm form) {
        if (form.version() != cohort.scheduleVersion) {
            return Optional.of(conflict(cohort, course, form));
        }
        return form.sound()
                ? Optional.empty()
                : Optional.of(Fresh.page(
                        page(
                                cohort,
                                course,
                                form,
                                ScheduleWords.words().wrong(form.errors().size()),
                                false),
                        Fresh.UNPROCESSABLE));
    }

    private static Response conflict(Cohort cohort, Course course, ScheduleForm form) {
        return Fresh.page(page(cohort, course, form, ScheduleWords.words().changedSince(), false), Fresh.CONFLICT);
    }

    private TemplateInstance look(Cohort cohort, Course course, ScheduleForm form) {
        var plan = form.plan();
        var preview = SchedulePreview.of(cohort, course, plan, clock.instant());
        var dates = new Dates(cohort.zone());
        return Templates.look(new Look(
                cohort,
                course,
                preview.changes().isEmpty()
                        ? ""
                        : ScheduleWords.words().moving(preview.changes().size(), preview.students()),
                plan.breaks().equals(cohort.breaks)
                        ? ""
                        : ScheduleWords.words().breaksChange(ScheduleWords.breaks(plan.breaks())),
                preview.changes().stream()
                        .map(change -> new Moved(
                                change.item().title().isEmpty() ? "" : ScheduleWords.kind(change.item()),
                                ScheduleWords.name(change.item()),
                                ScheduleWords.lines(change, dates)))
                        .toList(),
                fields(form)));
    }

    private static List<Sent> fields(ScheduleForm form) {
        var fields = new ArrayList<Sent>();
        fields.add(new Sent("version", Integer.toString(form.version())));
        for (var place = 0; place < form.breaks().size(); place++) {
            var pause = form.breaks().get(place);
            fields.add(new Sent("from-" + place, pause.from()));
            fields.add(new Sent("until-" + place, pause.until()));
            fields.add(new Sent("name-" + place, pause.name()));
        }
        form.items().forEach((item, typed) -> {
            fields.add(new Sent("opens:" + item, typed.opens()));
            fields.add(new Sent("due:" + item, typed.due()));
        });
        return List.copyOf(fields);
    }

    /** In a conflict the version is that of now: who saves again has seen what they save over. */
    private static TemplateInstance page(
            Cohort cohort, Course course, ScheduleForm form, String trouble, boolean saved) {
        var stands = ScheduleForm.of(cohort, course);
        var differs = form.version() != cohort.scheduleVersion;
        var days = form.sound()
                ? new StudyDays(cohort.startsOn, cohort.zone(), form.plan().breaks())
                : cohort.days();
        var table = new Table(form, stands, differs, days);
        return Templates.schedule(new View(
                cohort,
                course,
                cohort.scheduleVersion,
                breaks(form),
                differs && !form.breaks().equals(stands.breaks())
                        ? ScheduleWords.words().theirBreaks(ScheduleWords.breaks(cohort.breaks))
                        : "",
                table.groups(course),
                trouble,
                saved));
    }

    private static List<BreakRow> breaks(ScheduleForm form) {
        var rows = new ArrayList<BreakRow>();
        for (var place = 0; place < form.breaks().size(); place++) {
            var pause = form.breaks().get(place);
            rows.add(new BreakRow(
                    place,
                    pause.from(),
                    pause.until(),
                    pause.name(),
                    form.error("from-" + place),
                    form.error("until-" + place),
                    form.error("name-" + place)));
        }
        return List.copyOf(rows);
    }

    /** @param differs whether somebody else has changed the schedule meanwhile */
    private record Table(ScheduleForm form, ScheduleForm stands, boolean differs, StudyDays days) {

        List<Group> groups(Course course) {
            var groups = new ArrayList<Group>();
            for (var module : course.modules()) {
                groups.add(new Group(
                        module.title(),
                        module.lessons().stream()
                                .flatMap(lesson -> {
                                    var rows = new ArrayList<Row>();
                                    rows.add(row(CourseItem.of(lesson)));
                                    lesson.quizzes()
                                            .map(CourseItem::of)
                                            .map(this::row)
                                            .forEach(rows::add);
                                    return rows.stream();
                                })
                                .toList()));
            }
            var byHand = CourseItem.of(course).stream()
                    .filter(item -> !item.kind().opens())
                    .map(this::row)
                    .toList();
            if (!byHand.isEmpty()) {
                groups.add(new Group(ScheduleWords.words().byHand(), byHand));
            }
            return List.copyOf(groups);
        }

        private Row row(CourseItem item) {
            var typed = form.typed(item.id());
            var theirs = stands.typed(item.id());
            return new Row(
                    item.title().isEmpty() ? "" : ScheduleWords.kind(item),
                    ScheduleWords.name(item),
                    item.kind() == CourseItem.Kind.QUIZ,
                    item.kind().opens() ? Optional.of(opens(item, typed, theirs)) : Optional.empty(),
                    due(item, typed, theirs));
        }

        private Field opens(CourseItem item, Typed typed, Typed theirs) {
            return new Field(
                    "opens:" + item.id(),
                    ScheduleWords.words().opensOf(ScheduleWords.name(item)),
                    typed.opens(),
                    ScheduleWords.opens(typed.opens(), days, dates()),
                    form.error("opens:" + item.id()),
                    theirs(typed.opens(), theirs.opens()));
        }

        private Field due(CourseItem item, Typed typed, Typed theirs) {
            return new Field(
                    "due:" + item.id(),
                    ScheduleWords.words().dueOf(ScheduleWords.name(item)),
                    typed.due(),
                    ScheduleWords.due(typed.due(), days, dates()),
                    form.error("due:" + item.id()),
                    theirs(typed.due(), theirs.due()));
        }

        private String theirs(String typed, String theirs) {
            if (!differs || typed.equals(theirs)) {
                return "";
            }
            return theirs.isEmpty()
                    ? ScheduleWords.words().theirsEmpty()
                    : ScheduleWords.words().theirs(theirs);
        }

        private Dates dates() {
            return new Dates(days.zone());
        }
    }
}
