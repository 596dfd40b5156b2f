package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of the report that says which lessons cover each item of the curriculum: as many items a line as fit. */
record ItemLines(Course course) {

    private static final String INDENT = "  ";
    private static final int GAP = 3;

    List<String> lines() {
        Map<String, String> items = new TreeMap<>();
        course.lessons().forEach(lesson -> lesson.covers()
                .forEach(
                        item -> items.merge(item, item + "  " + lesson.number(), (a, b) -> a + " " + lesson.number())));
        if (items.isEmpty()) {
            return List.of(INDENT + "none");
        }
        List<String> lines = columns(List.copyOf(items.values()));
        lines.add("");
        lines.add(INDENT + items.size() + " items");
        return lines;
    }

    /** Read downwards, as an index is. */
    private static List<String> columns(List<String> cells) {
        int width = cells.stream().mapToInt(String::length).max().orElse(1) + GAP;
        int across = Math.max(1, (TextTable.WIDTH - INDENT.length() + GAP) / width);
        int down = (cells.size() + across - 1) / across;
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < down; line++) {
            StringBuilder text = new StringBuilder(INDENT);
            for (int at = line; at < cells.size(); at += down) {
                text.append(cells.get(at))
                        .append(" ".repeat(width - cells.get(at).length()));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }
}
