package org.footing.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.footing.identity.Sha256;

/** Writes what one snapshot of the database shows: a CSV for each table, the manifest last. */
final class ArchiveWriter {

    private static final int ROWS_AT_ONCE = 100;

    /** Sequences step by this: a session of Hibernate takes the ids below the number that it gets. */
    private static final int STEP = 50;

    private final Connection snapshot;
    private final ZipOutputStream zip;
    private final Set<String> sequences;
    private final Map<String, Long> next = new TreeMap<>();

    private ArchiveWriter(Connection snapshot, ZipOutputStream zip) throws SQLException {
        this.snapshot = snapshot;
        this.zip = zip;
        this.sequences = Tables.sequences(snapshot);
    }

    static Manifest write(Connection snapshot, String schema, Instant now, OutputStream out)
            throws SQLException, IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var writer = new ArchiveWriter(snapshot, zip);
        var parts = new ArrayList<Manifest.Part>();
        for (var table : Tables.of(snapshot)) {
            parts.add(writer.write(table));
        }
        var manifest = new Manifest(
                Manifest.FORMAT, schema, now, writer.school().orElse(""), List.copyOf(parts), Map.copyOf(writer.next));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(Manifest.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private Manifest.Part write(Table table) throws SQLException, IOException {
        var hash = Sha256.digest();
        var sum = new RowSum();
        zip.putNextEntry(new ZipEntry(Manifest.entryOf(table.name())));
        try (var statement = snapshot.prepareStatement(table.selectAll());
                var csv = csv(new DigestOutputStream(zip, hash))) {
            statement.setFetchSize(ROWS_AT_ONCE);
            csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var cells = cells(table, rows);
                    csv.writeRecord(cells);
                    sum.add(cells);
                }
            }
        }
        zip.closeEntry();
        noteSequence(table);
        return new Manifest.Part(table.name(), sum.rows(), HexFormat.of().formatHex(hash.digest()), sum.text());
    }

    static List<String> cells(Table table, ResultSet rows) throws SQLException {
        var cells = new ArrayList<String>(table.columns().size());
        for (int place = 0; place < table.columns().size(); place++) {
            var text = table.columns().get(place).cell().text(rows, place + 1);
            cells.add(text == null ? Cell.NOTHING : text);
        }
        return cells;
    }

    private void noteSequence(Table table) throws SQLException {
        if (!sequences.contains(table.sequence())) {
            return;
        }
        try (var statement = snapshot.createStatement();
                var rows = statement.executeQuery("select max(id) from " + table.name())) {
            rows.next();
            var greatest = rows.getLong(1);
            next.put(table.sequence(), greatest == 0 ? 1 : greatest + STEP);
        }
    }

    private Optional<String> school() throws SQLException {
        try (var statement = snapshot.createStatement();
                var rows = statement.executeQuery("select name from school")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Ends with its table, and leaves the archive open. */
    private static CsvWriter csv(OutputStream entry) {
        return CsvWriter.builder().build(new OutputStreamWriter(new LeftOpen(entry), StandardCharsets.UTF_8));
    }
}
