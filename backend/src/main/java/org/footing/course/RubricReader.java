package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.footing.course.Rubric.Criterion;
import org.footing.course.Rubric.Level;

/** Reads a rubric: levels at the top, a table of criteria, critical fails as a list, and text for who judges. */
final class RubricReader {

    private static final String CRITICAL_FAILS = "Critical fails";
    private static final int MOST_POINTS = 1_000;

    private final Page page;
    private final FrontMatter matter;
    private final Faults faults;
    private final Names ids;
    private final Scope scope;

    /** @param ids those of the rubrics */
    RubricReader(Catalogue course, Page page, Names ids) {
        this.page = page;
        this.matter = page.matter();
        this.faults = page.faults();
        this.ids = ids;
        this.scope = Scope.apart(course, page, "rubric");
    }

    Rubric read() {
        String id = ids.of(matter);
        String title = matter.required("title", id);
        List<Level> levels = levels();
        List<Criterion> criteria = withLeast(criteria(levels), levels);
        int pass = matter.number("pass", 0, 100, 0);
        List<String> criticalFails = criticalFails();
        Rubric rubric = new Rubric(
                id,
                title,
                pass,
                matter.flag("no-zero"),
                levels,
                criteria,
                criticalFails,
                new Body(scope).html(),
                matter.flag("cases"));
        matter.text("licence");
        matter.warnOfUnknownKeys();
        return rubric;
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (FrontMatter entry : matter.entries("levels")) {
            boolean given = !entry.required("points", "").isEmpty();
            Level level = new Level(entry.required("title", ""), entry.number("points", 0, MOST_POINTS, 0));
            if (given && !levels.isEmpty() && levels.get(levels.size() - 1).points() >= level.points()) {
                faults.error(
                        entry.place("points"),
                        "the level " + Faults.quoted(level.title()) + " gives no more points than the one before",
                        "order the levels from the lowest to the highest");
            }
            levels.add(level);
        }
        if (levels.size() < 2) {
            faults.error(matter.place("levels"), "the rubric has no two levels", "list them with title and points");
        }
        return List.copyOf(levels);
    }

    /** Takes the table out of the body. */
    private List<Criterion> criteria(List<Level> levels) {
        Optional<Node> table = Trees.children(page.root()).stream()
                .filter(TableBlock.class::isInstance)
                .findFirst();
        if (table.isEmpty()) {
            faults.error(
                    Place.start(page.path()),
                    "the rubric has no criteria",
                    "write a table with a row for each criterion and a column for each level");
            return List.of();
        }
        if (Trees.children(table.get()).stream().noneMatch(TableBody.class::isInstance)) {
            page.error(
                    table.get(), "the rubric has no criteria", "write a row for each below the heading of the table");
        }
        table.get().unlink();
        return levels.isEmpty() ? List.of() : new CriteriaReader(page, scope, levels).read(table.get());
    }

    private List<Criterion> withLeast(List<Criterion> criteria, List<Level> levels) {
        Map<String, Integer> least = new HashMap<>();
        Set<String> names = criteria.stream().map(Criterion::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (FrontMatter entry : matter.entries("least")) {
            String criterion = entry.required("criterion", "");
            entry.required("points", "");
            int points = entry.number("points", 0, MOST_POINTS, 0);
            if (!criterion.isEmpty() && !names.contains(criterion)) {
                faults.error(
                        entry.place("criterion"),
                        "there is no criterion " + Faults.quoted(criterion),
                        Spelling.nearest(criterion, names)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("name one by the id at the beginning of its row"));
            }
            if (levels.stream().noneMatch(level -> level.points() == points)) {
                faults.error(
                        entry.place("points"), "no level gives " + points + " points", "name the points of a level");
            }
            if (least.put(criterion, points) != null) {
                faults.error(
                        entry.place("criterion"),
                        "the criterion " + Faults.quoted(criterion) + " has two least points",
                        "keep one");
            }
        }
        return criteria.stream()
                .map(criterion -> criterion.withLeast(Optional.ofNullable(least.get(criterion.id()))))
                .toList();
    }

    /** Takes the heading and the list below it out of the body. */
    private List<String> criticalFails() {
        List<String> fails = new ArrayList<>();
        boolean below = false;
        for (Node node : Trees.children(page.root())) {
            if (node instanceof Heading heading) {
                below = PlainText.of(heading).equalsIgnoreCase(CRITICAL_FAILS);
                if (below) {
                    node.unlink();
                }
            } else if (below && node instanceof ListBlock) {
                Trees.children(node).forEach(item -> fails.add(new Writing(scope).phrase(Trees.children(item))));
                node.unlink();
            }
        }
        return List.copyOf(fails);
    }
}
