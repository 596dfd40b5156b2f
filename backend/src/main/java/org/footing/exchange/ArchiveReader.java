package org.footing.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.footing.identity.Sha256;
import org.jboss.logging.Logger;

/** Reads an archive that {@link ArchiveWriter} made. */
final class ArchiveReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ArchiveReader.class);
    private static final int ROWS_AT_ONCE = 100;

    private final ZipFile zip;
    private final Manifest manifest;

    /** What a sealed archive was opened into, as long as it is read. */
    private Optional<Path> opened = Optional.empty();

    /** @throws BadArchive if it is none, or not whole */
    ArchiveReader(Path file, Optional<String> key) {
        try {
            zip = new ZipFile(unsealed(file, key).toFile(), StandardCharsets.UTF_8);
            forgetOpened();
        } catch (IOException broken) {
            removeOpened();
            throw new BadArchive(file + " is no archive of Footing, or only a part of one.", broken);
        } catch (BadArchive bad) {
            removeOpened();
            throw bad;
        }
        try {
            manifest = readThrough(file);
        } catch (BadArchive bad) {
            close();
            throw bad;
        }
    }

    private Path unsealed(Path file, Optional<String> key) throws IOException {
        if (!Seal.isOn(file)) {
            return file;
        }
        var passphrase =
                key.orElseThrow(() -> new BadArchive(file + " is sealed. Give its key in FOOTING_BACKUPS_KEY."));
        // For its owner alone, as the system makes such files.
        var plain = Files.createTempFile(file.toAbsolutePath().getParent(), "opened", ".zip");
        opened = Optional.of(plain);
        Seal.open(file, passphrase, plain);
        return plain;
    }

    /** Where the system lets an open file go, a restore that is killed leaves no school that is not sealed. */
    private void forgetOpened() {
        opened.map(Path::toFile).ifPresent(File::delete);
    }

    private Manifest readThrough(Path file) {
        var manifest = manifest(file);
        if (manifest.format() != Manifest.FORMAT) {
            throw new BadArchive(file + " was made by a newer Footing. Restore it with that one.");
        }
        manifest.parts().forEach(this::check);
        return manifest;
    }

    private Manifest manifest(Path file) {
        try (var entry = open(Manifest.ENTRY)) {
            return Manifest.JSON.readValue(entry, Manifest.class);
        } catch (IOException broken) {
            throw new BadArchive(file + " has no manifest that can be read.", broken);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private void check(Manifest.Part part) {
        try (var entry = new DigestInputStream(open(part.entry()), Sha256.digest())) {
            entry.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(entry.getMessageDigest().digest()).equals(part.sha256())) {
                throw new BadArchive("The archive was changed or damaged: " + part.entry());
            }
        } catch (IOException broken) {
            throw new BadArchive("The archive is damaged: " + part.entry(), broken);
        }
    }

    private InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is not there");
        }
        return zip.getInputStream(entry);
    }

    /** Puts all rows in the place of those that the migrations made, and compares. The caller commits. */
    void load(Connection connection) throws SQLException, IOException {
        var tables = Tables.of(connection);
        var last = new ArrayList<>(tables);
        Collections.reverse(last);
        for (var table : last) {
            try (var statement = connection.createStatement()) {
                statement.execute("delete from " + table.name());
            }
        }
        var parts = manifest.parts().stream().collect(Collectors.toMap(Manifest.Part::table, Function.identity()));
        for (var table : tables) {
            var part = parts.remove(table.name());
            if (part == null) {
                throw new BadArchive("The archive has no table " + table.name() + ".");
            }
            load(table, part, connection);
            compare(table, part, connection);
        }
        if (!parts.isEmpty()) {
            throw new BadArchive("This Footing knows no table " + parts.keySet() + ".");
        }
    }

    private void load(Table table, Manifest.Part part, Connection connection) throws SQLException, IOException {
        try (var csv = CsvReader.builder()
                        .ofCsvRecord(new InputStreamReader(open(part.entry()), StandardCharsets.UTF_8));
                var row = connection.prepareStatement(table.insert())) {
            var records = csv.iterator();
            checkColumns(table, records.next());
            var waiting = 0;
            while (records.hasNext()) {
                put(table, records.next(), row);
                row.addBatch();
                if (++waiting == ROWS_AT_ONCE) {
                    row.executeBatch();
                    waiting = 0;
                }
            }
            row.executeBatch();
        }
    }

    private static void checkColumns(Table table, CsvRecord head) {
        var known = table.columns().stream().map(Table.Column::name).toList();
        if (!head.getFields().equals(known)) {
            throw new BadArchive("The table " + table.name() + " has the columns " + known + ", the archive "
                    + head.getFields() + ".");
        }
    }

    private static void put(Table table, CsvRecord cells, PreparedStatement row) throws SQLException {
        for (int place = 0; place < table.columns().size(); place++) {
            var text = cells.getField(place);
            if (text.equals(Cell.NOTHING)) {
                row.setObject(place + 1, null);
            } else {
                table.columns().get(place).cell().put(row, place + 1, text);
            }
        }
    }

    /** What the database says it has now, against what the other one had. */
    private static void compare(Table table, Manifest.Part part, Connection connection) throws SQLException {
        var sum = new RowSum();
        try (var statement = connection.prepareStatement(table.selectAll())) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sum.add(ArchiveWriter.cells(table, rows));
                }
            }
        }
        if (sum.rows() != part.rows() || !sum.text().equals(part.sum())) {
            throw new BadArchive("The table " + table.name() + " came out different: " + sum.rows() + " rows of "
                    + part.rows() + ".");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException alreadyGone) {
            LOG.warn("An archive could not be closed", alreadyGone);
        }
        removeOpened();
    }

    private void removeOpened() {
        try {
            if (opened.isPresent()) {
                Files.deleteIfExists(opened.get());
            }
        } catch (IOException kept) {
            LOG.errorf("Remove %s: it holds the school, not sealed.", opened.get());
        }
    }
}
