package org.footing.course;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal of {@link #WIDTH} characters. Columns of numbers stand to the right; the last column is cut where the line ends. */
final class TextTable {

    static final int WIDTH = 120;
    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    TextTable(String... heads) {
        this.columns = heads.length;
        row(heads);
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** A line across all columns, between two groups of rows. */
    TextTable line(String text) {
        rows.add(List.of(text));
        return this;
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    /** A text that is too long ends in an ellipsis. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }

    private String line(List<String> row) {
        if (isAcross(row)) {
            return cut((INDENT + row.get(0)).stripTrailing(), WIDTH);
        }
        StringBuilder line = new StringBuilder(INDENT);
        for (int column = 0; column < columns; column++) {
            String cell = row.get(column);
            String space = " ".repeat(Math.max(0, width(column) - cell.length()));
            line.append(column == 0 ? "" : GAP).append(isNumeric(column) ? space + cell : cell + space);
        }
        return cut(line.toString().stripTrailing(), WIDTH);
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> !isAcross(row))
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.stream().skip(1).filter(row -> !isAcross(row)).allMatch(row -> row.get(column)
                .matches("-?[0-9.,]*|none"));
    }

    private boolean isAcross(List<String> row) {
        return row.size() == 1 && columns > 1;
    }
}
