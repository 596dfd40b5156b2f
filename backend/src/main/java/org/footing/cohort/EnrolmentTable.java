package org.footing.cohort;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.EmailAddress;
import org.footing.identity.Person;

/**
 * People to be enrolled, as a table (CSV, by commas, semicolons or tabs) whose first line names the columns {@code email}, {@code name}
 * and {@code username}, in any order; the address or the username is enough of somebody who is known. Other columns are passed over.
 *
 * @param rows none when the table itself is wrong
 * @param fault of the table itself
 */
public record EnrolmentTable(List<Row> rows, Optional<Fault> fault) {

    /** What is wrong with the table. */
    public enum Fault {
        EMPTY,
        TOO_MANY,
        TOO_LONG,
        UNREADABLE,
        NO_COLUMNS
    }

    /**
     * One line as it stands there.
     *
     * @param number of the line, from 1
     * @param email in the form of {@link EmailAddress}; absent also when it is none
     * @param username in its normal form; empty for none
     * @param twice whether a line above names the same person
     */
    public record Row(long number, String name, String typed, Optional<String> email, String username, boolean twice) {

        /** What names them there. */
        public String who() {
            return typed.isEmpty() ? username : typed;
        }

        /** Whether there is an address that is none. */
        boolean badAddress() {
            return !typed.isEmpty() && email.isEmpty();
        }

        boolean nobody() {
            return typed.isEmpty() && username.isEmpty();
        }
    }

    static EnrolmentTable read(String text) {
        var table = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (table.isBlank()) {
            return wrong(Fault.EMPTY);
        }
        if (table.length() > EnrolmentList.LONGEST || table.indexOf('\0') >= 0) {
            return wrong(table.indexOf('\0') >= 0 ? Fault.UNREADABLE : Fault.TOO_LONG);
        }
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .fieldSeparator(GuestList.separator(table.lines().findFirst().orElse("")))
                .ofNamedCsvRecord(table)) {
            return read(reader.stream().limit(EnrolmentList.MOST + 1L).toList());
        } catch (CsvParseException | IOException broken) {
            return wrong(Fault.UNREADABLE);
        }
    }

    private static EnrolmentTable read(List<NamedCsvRecord> records) {
        if (records.isEmpty()) {
            return wrong(Fault.EMPTY);
        } else if (records.size() > EnrolmentList.MOST) {
            return wrong(Fault.TOO_MANY);
        }
        var columns = records.get(0).getHeader().stream().map(GuestList::plain).toList();
        if (!columns.contains("email") && !columns.contains("username")) {
            return wrong(Fault.NO_COLUMNS);
        }
        var seen = new HashSet<String>();
        return new EnrolmentTable(
                records.stream().map(record -> row(record, columns, seen)).toList(), Optional.empty());
    }

    private static EnrolmentTable wrong(Fault fault) {
        return new EnrolmentTable(List.of(), Optional.of(fault));
    }

    private static Row row(NamedCsvRecord record, List<String> columns, Set<String> seen) {
        var typed = cell(record, columns, "email");
        var email = EmailAddress.of(typed);
        var username = Person.normal(cell(record, columns, "username"));
        var twice = email.filter(address -> !seen.add("email " + address)).isPresent();
        twice |= !username.isEmpty() && !seen.add("username " + username);
        return new Row(record.getStartingLineNumber(), cell(record, columns, "name"), typed, email, username, twice);
    }

    private static String cell(NamedCsvRecord record, List<String> columns, String column) {
        var at = columns.indexOf(column);
        return at >= 0 && at < record.getFieldCount() ? record.getField(at).strip() : "";
    }
}
