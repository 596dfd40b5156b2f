package org.footing.cohort;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.EmailAddress;
import org.footing.identity.Guest;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Viewer.Grant;

/**
 * Several guests as a table (CSV, by commas, semicolons or tabs) whose first line names the columns {@code name}, {@code email},
 * {@code role} and {@code where}, in any order. Cells are texts: one that begins like a formula is a name like others.
 *
 * @param lines none when the table itself is wrong
 * @param fault of the table itself
 */
public record GuestList(List<Line> lines, Optional<Fault> fault) {

    public static final int MOST = 500;

    private static final List<String> COLUMNS = List.of("name", "email", "role", "where");

    /** What is wrong with the table or with a line. */
    public enum Fault {
        EMPTY,
        TOO_MANY,
        UNREADABLE,
        NO_COLUMNS,
        NO_NAME,
        NO_EMAIL,
        EMAIL_TWICE,
        EMAIL_TAKEN,
        NO_ROLE,
        NO_PLACE,
        SEVERAL_PLACES
    }

    /**
     * One guest as it stands there.
     *
     * @param number of the line, from 1
     * @param guest absent when there are faults
     */
    public record Line(
            long number,
            String name,
            String email,
            String role,
            String where,
            List<Fault> faults,
            Optional<Guest> guest) {}

    /** @param taken addresses that people have, or are invited by */
    public static GuestList read(String text, Places places, Set<String> taken) {
        var table = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (table.isBlank()) {
            return wrong(Fault.EMPTY);
        }
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(table.lines().findFirst().orElse("")))
                .ofNamedCsvRecord(table)) {
            return read(reader.stream().limit(MOST + 1L).toList(), places, taken);
        } catch (CsvParseException | java.io.IOException broken) {
            return wrong(Fault.UNREADABLE);
        }
    }

    static char separator(String heading) {
        return heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
    }

    private static GuestList read(List<NamedCsvRecord> records, Places places, Set<String> taken) {
        if (records.isEmpty()) {
            return wrong(Fault.EMPTY);
        } else if (records.size() > MOST) {
            return wrong(Fault.TOO_MANY);
        } else if (!records.get(0).getHeader().stream()
                .map(GuestList::plain)
                .toList()
                .containsAll(COLUMNS)) {
            return wrong(Fault.NO_COLUMNS);
        }
        var seen = new HashSet<String>();
        return new GuestList(
                records.stream()
                        .map(record -> line(record, places, taken, seen))
                        .toList(),
                Optional.empty());
    }

    private static GuestList wrong(Fault fault) {
        return new GuestList(List.of(), Optional.of(fault));
    }

    private static Line line(NamedCsvRecord record, Places places, Set<String> taken, Set<String> seen) {
        var name = cell(record, "name");
        var email = cell(record, "email");
        var role = cell(record, "role");
        var where = cell(record, "where");
        var faults = new ArrayList<Fault>();
        if (!Person.isName(name)) {
            faults.add(Fault.NO_NAME);
        }
        emailFault(email, taken, seen).ifPresent(faults::add);
        var grant = grant(role, where, places, faults);
        var guest = grant.filter(known -> faults.isEmpty())
                .map(known -> new Guest(name, EmailAddress.of(email), List.of(known)));
        return new Line(record.getStartingLineNumber(), name, email, role, where, List.copyOf(faults), guest);
    }

    private static Optional<Fault> emailFault(String typed, Set<String> taken, Set<String> seen) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var address = EmailAddress.of(typed);
        if (address.isEmpty()) {
            return Optional.of(Fault.NO_EMAIL);
        } else if (!seen.add(address.get())) {
            return Optional.of(Fault.EMAIL_TWICE);
        }
        return taken.contains(address.get()) ? Optional.of(Fault.EMAIL_TAKEN) : Optional.empty();
    }

    private static Optional<Grant> grant(String typed, String where, Places places, List<Fault> faults) {
        var role = role(typed);
        if (role.isEmpty()) {
            faults.add(Fault.NO_ROLE);
            return Optional.empty();
        }
        var grants = places.called(role.get(), where);
        if (grants.size() != 1) {
            faults.add(grants.isEmpty() ? Fault.NO_PLACE : Fault.SEVERAL_PLACES);
            return Optional.empty();
        }
        return Optional.of(grants.get(0));
    }

    /** As the roles are called, whatever the capitals. */
    private static Optional<Role> role(String typed) {
        var name = plain(typed).replace("cohort lead", "lead");
        return Arrays.stream(Role.values())
                .filter(role -> plain(role.name()).equals(name))
                .findFirst();
    }

    static String cell(NamedCsvRecord record, String column) {
        var at = record.getHeader().stream().map(GuestList::plain).toList().indexOf(column);
        return at < record.getFieldCount() ? record.getField(at).strip() : "";
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether everybody can be invited. */
    public boolean faultless() {
        return fault.isEmpty() && lines.stream().allMatch(line -> line.guest().isPresent());
    }

    public List<Guest> guests() {
        return lines.stream().flatMap(line -> line.guest().stream()).toList();
    }

    /** Addresses in a text, as far as it can be read: to ask at once which of them are taken. */
    public static Set<String> addresses(String text) {
        var addresses = new HashSet<String>();
        for (var cell : text.split("[,;\t\"\\r\\n]")) {
            EmailAddress.of(cell).ifPresent(addresses::add);
        }
        return addresses;
    }
}
