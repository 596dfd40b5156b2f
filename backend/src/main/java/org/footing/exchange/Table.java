package org.footing.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the school.
 *
 * @param key names of the columns of its primary key
 */
record Table(String name, List<Column> columns, List<String> key) {

    record Column(String name, Cell cell) {}

    String selectAll() {
        return "select " + names() + " from " + name + " order by " + String.join(", ", key);
    }

    String insert() {
        var places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + places + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Of Hibernate's ids, by its convention. */
    String sequence() {
        return name + "_seq";
    }
}
