package org.footing.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a column of a section stands in {@code my-data.json}. */
record MyDataColumn(String column, int place, Cell cell) {

    /** What tells how a response was shown; a number of the program's own. */
    private static final Set<String> NOT_WRITTEN = Set.of("in_edition", "in_quiz", "in_order");

    /** What a quiz may not tell its students yet. */
    private static final Set<String> VERDICTS = Set.of("share", "share_before", "share_after", "comment", "words");

    static List<MyDataColumn> of(ResultSetMetaData rows) throws SQLException {
        var columns = new ArrayList<MyDataColumn>();
        for (int place = 1; place <= rows.getColumnCount(); place++) {
            var name = rows.getColumnLabel(place).toLowerCase(Locale.ROOT);
            if (!NOT_WRITTEN.contains(name)) {
                columns.add(new MyDataColumn(
                        name, place, Cell.of(rows.getColumnType(place), rows.getColumnTypeName(place))));
            }
        }
        return List.copyOf(columns);
    }

    void write(ResultSet row, GivenResponses given, JsonGenerator json) throws SQLException, IOException {
        if (VERDICTS.contains(column) && !given.told(row)) {
            return;
        }
        json.writeFieldName(camelCase(column));
        if (row.getObject(place) == null) {
            json.writeNull();
        } else if (column.equals("response")) {
            json.writePOJO(given.asShown(row, row.getString(place)));
        } else {
            writeValue(row, json);
        }
    }

    private void writeValue(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        switch (cell) {
            case WHOLE -> json.writeNumber(row.getLong(place));
            case NUMBER -> json.writeNumber(row.getBigDecimal(place));
            case TEXT, DAY -> json.writeString(row.getString(place));
            case TRUTH -> json.writeBoolean(row.getBoolean(place));
            case MOMENT ->
                json.writeString(
                        row.getObject(place, OffsetDateTime.class).toInstant().toString());
            case BYTES -> json.writeBinary(row.getBytes(place));
        }
    }

    /** {@code mark_before} is markBefore. */
    static String camelCase(String name) {
        var parts = name.toLowerCase(Locale.ROOT).split("_");
        var joined = new StringBuilder(parts[0]);
        for (int part = 1; part < parts.length; part++) {
            joined.append(Character.toUpperCase(parts[part].charAt(0))).append(parts[part].substring(1));
        }
        return joined.toString();
    }
}
