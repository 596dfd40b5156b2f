package org.footing.exchange;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What tables there are, asked of the database itself: a table that a later migration makes is in the archive by that. */
final class Tables {

    /**
     * Who is signed in and who mistyped a password belongs to a moment, not to the school. What waits to be sent holds links
     * that open something, and would be sent once more by each school that is restored. What has come of a file that is on its way is
     * sent again. The history of migrations is Flyway's.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "session",
            "throttle",
            "outbox_message",
            "outbox_breaker",
            "unfinished_upload",
            "unfinished_piece",
            "flyway_schema_history");

    private final DatabaseMetaData database;
    private final String schema;

    private Tables(Connection connection) throws SQLException {
        database = connection.getMetaData();
        schema = connection.getSchema();
    }

    /** Each after those that its rows refer to. */
    static List<Table> of(Connection connection) throws SQLException {
        return new Tables(connection).sorted();
    }

    private List<Table> sorted() throws SQLException {
        var tables = tables();
        var sorted = new LinkedHashMap<String, Table>();
        while (sorted.size() < tables.size()) {
            var before = sorted.size();
            for (var table : tables.entrySet()) {
                if (!sorted.containsKey(table.getKey()) && sorted.keySet().containsAll(needs(table.getValue()))) {
                    sorted.put(table.getKey(), read(table.getKey(), table.getValue()));
                }
            }
            if (sorted.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + tables.keySet());
            }
        }
        return List.copyOf(sorted.values());
    }

    /** By name in small letters, as the database spells them. */
    private Map<String, String> tables() throws SQLException {
        var names = new TreeMap<String, String>();
        try (var rows = database.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                var spelled = rows.getString("TABLE_NAME");
                if (!LEFT_OUT.contains(small(spelled))) {
                    names.put(small(spelled), spelled);
                }
            }
        }
        return names;
    }

    private Set<String> needs(String spelled) throws SQLException {
        var others = new HashSet<String>();
        try (var rows = database.getImportedKeys(null, schema, spelled)) {
            while (rows.next()) {
                others.add(small(rows.getString("PKTABLE_NAME")));
            }
        }
        return others;
    }

    private Table read(String name, String spelled) throws SQLException {
        var columns = new ArrayList<Table.Column>();
        try (var rows = database.getColumns(null, schema, spelled, "%")) {
            while (rows.next()) {
                columns.add(column(rows));
            }
        }
        columns.sort((one, other) -> one.name().compareTo(other.name()));
        return new Table(name, List.copyOf(columns), key(spelled));
    }

    private static Table.Column column(ResultSet rows) throws SQLException {
        return new Table.Column(
                small(rows.getString("COLUMN_NAME")), Cell.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")));
    }

    private List<String> key(String spelled) throws SQLException {
        var places = new TreeMap<Integer, String>();
        try (var rows = database.getPrimaryKeys(null, schema, spelled)) {
            while (rows.next()) {
                places.put(rows.getInt("KEY_SEQ"), small(rows.getString("COLUMN_NAME")));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("the table " + spelled + " has no primary key");
        }
        return List.copyOf(places.values());
    }

    /** Sequences in small letters. */
    static Set<String> sequences(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.prepareStatement(
                "select sequence_name from information_schema.sequences where sequence_schema = ?")) {
            statement.setString(1, connection.getSchema());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(small(rows.getString(1)));
                }
            }
        }
        return names;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
