package org.footing.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.footing.course.Rubric.Criterion;
import org.footing.course.Rubric.Level;

/** Reads the table of a rubric: a row for each criterion, a column for each level. */
final class CriteriaReader {

    /** An id has a figure in it, so that the first word of a title is not taken for one. */
    private static final Pattern NAME = Pattern.compile("((?=\\S*\\d)[A-Za-z0-9-]{1,16})[.:]?\\s+(\\S.*)");

    private final Page page;
    private final Scope scope;
    private final List<Level> levels;
    private final Set<String> seen = new HashSet<>();

    CriteriaReader(Page page, Scope scope, List<Level> levels) {
        this.page = page;
        this.scope = scope;
        this.levels = levels;
    }

    List<Criterion> read(Node table) {
        List<Criterion> criteria = new ArrayList<>();
        for (Node part : Trees.children(table)) {
            if (part instanceof TableHead) {
                checkColumns(part.getFirstChild());
            } else if (part instanceof TableBody) {
                Trees.children(part).forEach(row -> read(Trees.children(row)).ifPresent(criteria::add));
            }
        }
        return List.copyOf(criteria);
    }

    private void checkColumns(Node row) {
        List<Node> cells = Trees.children(row);
        boolean alike = cells.size() == levels.size() + 1;
        for (int i = 0; alike && i < levels.size(); i++) {
            alike = isHeadOf(levels.get(i), PlainText.of(cells.get(i + 1)));
        }
        if (!alike) {
            page.error(
                    row,
                    "the columns of the table are not the levels",
                    "head them Criterion, " + levels.stream().map(Level::title).collect(Collectors.joining(", ")));
        }
    }

    /** The points may stand behind the title. */
    private static boolean isHeadOf(Level level, String head) {
        return head.equals(level.title()) || head.equals(level.title() + " " + level.points());
    }

    private Optional<Criterion> read(List<Node> cells) {
        Matcher name = NAME.matcher(PlainText.of(cells.get(0)));
        if (!name.matches()) {
            page.error(
                    cells.get(0),
                    "the criterion has no name",
                    "begin the row with an id that has a number, and a title: C1 Consent");
            return Optional.empty();
        }
        if (!seen.add(name.group(1))) {
            page.error(cells.get(0), "the criterion " + Faults.quoted(name.group(1)) + " is there twice", "rename one");
        }
        List<String> descriptors = new ArrayList<>();
        for (int i = 0; i < Math.min(levels.size(), cells.size() - 1); i++) {
            descriptors.add(descriptor(cells.get(i + 1), name.group(1), levels.get(i)));
        }
        return Optional.of(new Criterion(name.group(1), name.group(2), List.copyOf(descriptors), Optional.empty()));
    }

    private String descriptor(Node cell, String criterion, Level level) {
        String written = Prose.inside(scope, cell);
        if (written.isEmpty()) {
            page.error(
                    cell,
                    criterion + " says nothing at the level " + Faults.quoted(level.title()),
                    "fill every cell of the table");
        }
        return written;
    }
}
