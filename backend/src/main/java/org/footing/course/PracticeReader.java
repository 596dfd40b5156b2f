package org.footing.course;

import java.util.List;
import java.util.Optional;
import org.footing.course.Contraindication.Action;
import org.footing.course.Contraindication.Extent;
import org.footing.course.FrontMatter.Value;
import org.footing.course.Names.Kind;
import org.footing.course.Practice.Category;
import org.footing.course.Practice.Competency;
import org.footing.course.Practice.Targets;

/** Reads {@code practice.md}, when everything that it may refer to is known. */
final class PracticeReader {

    static final String PATH = "practice.md";
    private static final int MOST_HOURS = 100_000;
    private static final int MOST_OBSERVATIONS = 100;

    private final Catalogue course;
    private final Page page;
    private final Faults faults;
    private final Targets targets;
    private final Names ids;

    PracticeReader(Catalogue course, Page page, Targets targets) {
        this.course = course;
        this.page = page;
        this.faults = page.faults();
        this.targets = targets;
        this.ids = new Names(faults);
    }

    Practice read() {
        FrontMatter matter = page.matter();
        FormReader forms = new FormReader(ids);
        List<Category> logbook =
                matter.entries("logbook").stream().map(this::category).toList();
        checkHours(logbook);
        Practice practice = new Practice(
                targets,
                logbook,
                matter.entries("competencies").stream().map(this::competency).toList(),
                forms.read(matter.entries("record")),
                forms.read(matter.entries("case-study")),
                matter.entries("contraindications").stream()
                        .flatMap(entry -> contraindication(entry).stream())
                        .toList(),
                new Body(Scope.apart(course, page, "practice")).html());
        matter.text("licence");
        matter.warnOfUnknownKeys();
        warnIfEmpty(practice);
        return practice;
    }

    private void warnIfEmpty(Practice practice) {
        if (page.matter().isEmpty() && practice.about().isEmpty()) {
            faults.warning(
                    Place.start(page.path()),
                    "the page is empty",
                    "list competencies, hours or a form, or remove the file");
        }
    }

    private Category category(FrontMatter entry) {
        String id = ids.of(entry);
        int minimum = entry.number("minimum", 0, MOST_HOURS, 0);
        Optional<Integer> maximum =
                entry.value("maximum").map(value -> entry.number("maximum", 0, MOST_HOURS, MOST_HOURS));
        if (maximum.filter(most -> most < minimum).isPresent()) {
            faults.error(
                    entry.place("maximum"),
                    "the maximum is below the minimum of " + minimum + " hours",
                    "raise it or lower the minimum");
        }
        return new Category(id, entry.required("title", id), minimum, maximum);
    }

    /** Hours that nobody can log, or that are not enough, would keep every student from completing the course. */
    private void checkHours(List<Category> logbook) {
        int least = logbook.stream().mapToInt(Category::minimum).sum();
        if (least > targets.hours()) {
            faults.error(
                    page.matter().place("logbook"),
                    "the minimums add up to " + least + " hours, but course.md asks for " + targets.hours(),
                    "lower them or raise `hours` in course.md");
        }
        boolean bounded =
                logbook.stream().allMatch(category -> category.maximum().isPresent());
        long most = logbook.stream()
                .mapToLong(category -> category.maximum().orElse(0))
                .sum();
        if (bounded && !logbook.isEmpty() && most < targets.hours()) {
            faults.error(
                    page.matter().place("logbook"),
                    "the maximums add up to " + most + " hours, but course.md asks for " + targets.hours(),
                    "raise one or leave it out");
        }
    }

    private Competency competency(FrontMatter entry) {
        String id = ids.of(entry);
        List<Value> outcomes = entry.list("outcomes");
        outcomes.forEach(outcome -> Outcomes.check(course, List.of(outcome.text()), outcome.place()));
        return new Competency(
                id,
                entry.required("title", id),
                entry.number("observed", 1, MOST_OBSERVATIONS, 1),
                known(entry.list("techniques"), Kind.TECHNIQUE, "technique"),
                known(entry.list("lessons"), Kind.LESSON, "lesson"),
                outcomes.stream().map(Value::text).toList(),
                entry.flag("optional"));
    }

    private List<String> known(List<Value> given, Kind kind, String name) {
        for (Value value : given) {
            if (course.names().find(value.text(), kind).isEmpty()) {
                faults.error(
                        value.place(),
                        "there is no " + name + " " + Faults.quoted(value.text()),
                        course.names().didYouMean(value.text(), kind, "name one by its id"));
            }
        }
        return given.stream().map(Value::text).toList();
    }

    private Optional<Contraindication> contraindication(FrontMatter entry) {
        String id = ids.of(entry);
        String title = entry.required("title", id);
        Optional<Extent> extent = entry.word("class", Extent.class);
        Optional<Action> action = entry.word("action", Action.class);
        Optional<String> reason = entry.text("reason");
        Optional<String> advice = entry.text("advice");
        boolean urgent = entry.flag("urgent");
        return extent.flatMap(e -> action.map(a -> new Contraindication(id, title, e, a, reason, advice, urgent)));
    }
}
