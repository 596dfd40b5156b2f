package org.footing.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive holds, and by what it can be told to be whole.
 *
 * @param format of the archive itself
 * @param schema version of the database's schema, as Flyway counts
 * @param sequences where each goes on, so that no id is given twice
 */
public record Manifest(
        int format, String schema, Instant madeAt, String school, List<Part> parts, Map<String, Long> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /**
     * One table.
     *
     * @param sha256 of its entry, in hexadecimal
     * @param sum of the hashes of its rows, in whatever order they come
     */
    public record Part(String table, long rows, String sha256, String sum) {

        String entry() {
            return entryOf(table);
        }
    }

    static String entryOf(String table) {
        return "tables/" + table + ".csv";
    }

    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
