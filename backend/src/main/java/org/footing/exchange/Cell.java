package org.footing.exchange;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How values of a column stand in an archive: the same text whichever database they come from. */
enum Cell {
    WHOLE {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getLong(place);
            return rows.wasNull() ? null : Long.toString(value);
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setLong(place, Long.parseLong(text));
        }
    },
    NUMBER {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getBigDecimal(place);
            return value == null ? null : value.toPlainString();
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setBigDecimal(place, new BigDecimal(text));
        }
    },
    TEXT {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getString(place);
            return value != null && value.startsWith(ESCAPE) ? ESCAPE + value : value;
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setString(place, text.startsWith(ESCAPE) ? text.substring(1) : text);
        }
    },
    TRUTH {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getBoolean(place);
            return rows.wasNull() ? null : Boolean.toString(value);
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setBoolean(place, Boolean.parseBoolean(text));
        }
    },
    /** To the microsecond, in UTC. */
    MOMENT {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getObject(place, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setObject(place, Instant.parse(text).atOffset(ZoneOffset.UTC));
        }
    },
    DAY {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getObject(place, LocalDate.class);
            return value == null ? null : value.toString();
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setObject(place, LocalDate.parse(text));
        }
    },
    BYTES {
        @Override
        @Nullable
        String text(ResultSet rows, int place) throws SQLException {
            var value = rows.getBytes(place);
            return value == null ? null : Base64.getEncoder().encodeToString(value);
        }

        @Override
        void put(PreparedStatement row, int place, String text) throws SQLException {
            row.setBytes(place, Base64.getDecoder().decode(text));
        }
    };

    /** Stands for no value; a text that begins like it is written with one more backslash. */
    static final String NOTHING = "\\N";

    private static final String ESCAPE = "\\";

    /** Null where the row has no value. */
    abstract @Nullable String text(ResultSet rows, int place) throws SQLException;

    abstract void put(PreparedStatement row, int place, String text) throws SQLException;

    /**
     * @param type of java.sql.Types
     * @param name as the database calls the type
     */
    static Cell of(int type, String name) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> NUMBER;
            case Types.VARCHAR, Types.CHAR -> TEXT;
            case Types.BOOLEAN -> TRUTH;
            case Types.DATE -> DAY;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            default -> ofPostgresql(name);
        };
    }

    /** The driver of PostgreSQL tells these apart by their names alone. */
    private static Cell ofPostgresql(String name) {
        return switch (name) {
            case "bool" -> TRUTH;
            case "timestamptz" -> MOMENT;
            default -> throw new IllegalArgumentException("the archive knows no column type " + name);
        };
    }
}
