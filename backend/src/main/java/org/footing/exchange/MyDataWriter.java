package org.footing.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.footing.library.Library;

/** Writes {@code my-data.json}, a section after the other, and the files that the person handed in. */
final class MyDataWriter {

    static final String ENTRY = "my-data.json";
    static final int FORMAT = 1;

    private static final int ROWS_AT_ONCE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection snapshot;
    private final long person;
    private final GivenResponses given;
    private final ZipOutputStream zip;

    private MyDataWriter(Connection snapshot, long person, GivenResponses given, ZipOutputStream zip) {
        this.snapshot = snapshot;
        this.person = person;
        this.given = given;
        this.zip = zip;
    }

    /** @param told of each attempt, whether what each response was worth may be told */
    static void write(
            Connection snapshot, long person, Library library, Map<Long, Boolean> told, Instant now, OutputStream out)
            throws SQLException, IOException {
        var zip = new ZipOutputStream(new LeftOpen(out), StandardCharsets.UTF_8);
        var writer = new MyDataWriter(snapshot, person, new GivenResponses(library, told), zip);
        writer.writeJson(now);
        writer.writeFiles();
        zip.finish();
    }

    private void writeJson(Instant now) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(ENTRY));
        try (var json = JSON.createGenerator(new LeftOpen(zip)).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("madeAt", now.toString());
            for (var section : MyDataSection.values()) {
                write(section, json);
            }
            json.writeEndObject();
        }
        zip.closeEntry();
    }

    private void write(MyDataSection section, JsonGenerator json) throws SQLException, IOException {
        json.writeArrayFieldStart(section.key());
        try (var statement = prepared(section.sql)) {
            try (var rows = statement.executeQuery()) {
                var columns = MyDataColumn.of(rows.getMetaData());
                while (rows.next()) {
                    json.writeStartObject();
                    for (var column : columns) {
                        column.write(rows, given, json);
                    }
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    private record Handed(String entry, String sha256) {}

    private void writeFiles() throws SQLException, IOException {
        for (var file : files()) {
            zip.putNextEntry(new ZipEntry(file.entry()));
            writePieces(file.sha256());
            zip.closeEntry();
        }
    }

    private List<Handed> files() throws SQLException {
        var files = new ArrayList<Handed>();
        try (var statement = prepared("select id, file_name, sha256 from upload where person_id = ? order by id");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                files.add(new Handed("files/" + rows.getLong(1) + "-" + rows.getString(2), rows.getString(3)));
            }
        }
        return files;
    }

    private void writePieces(String sha256) throws SQLException, IOException {
        try (var statement = snapshot.prepareStatement("select bytes from file_chunk where sha256 = ? order by n")) {
            statement.setFetchSize(1);
            statement.setString(1, sha256);
            try (var chunks = statement.executeQuery()) {
                while (chunks.next()) {
                    zip.write(chunks.getBytes(1));
                }
            }
        }
    }

    /** With the person in every place. */
    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = snapshot.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        for (int place = 1; place <= statement.getParameterMetaData().getParameterCount(); place++) {
            statement.setLong(place, person);
        }
        return statement;
    }
}
