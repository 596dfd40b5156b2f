package org.footing.web.practical;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.footing.practical.Judgement;
import org.footing.practical.Marked;
import org.footing.practical.PracticalSaves.Unfit;
import org.footing.practical.SentMarks;
import org.footing.practical.Signature;

/** The fields of {@code practical/practicalSheet}, as the form sends them and as the script does. */
record PracticalForm(MultivaluedMap<String, String> fields) {

    private static final String LEVEL = "level-";

    /** @throws Unfit if something is no number where one belongs */
    SentMarks sent() {
        try {
            return new SentMarks(
                    Long.parseLong(text("sheet")),
                    Integer.parseInt(text("revision")),
                    text("saveId"),
                    marked(),
                    fields.containsKey("finish"));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Unfit();
        }
    }

    private Marked marked() {
        return new Marked(judgement(), signature("assessor"), signature("student"));
    }

    private Judgement judgement() {
        var levels = new TreeMap<String, Integer>();
        fields.forEach((name, values) -> {
            if (name.startsWith(LEVEL) && !values.isEmpty()) {
                levels.put(name.substring(LEVEL.length()), Integer.valueOf(values.get(0)));
            }
        });
        return new Judgement(
                places("step"),
                levels,
                places("fail"),
                Optional.of(text("rating")).filter(typed -> !typed.isEmpty()).map(Integer::valueOf),
                text("comment").replace("\r\n", "\n"));
    }

    private TreeSet<Integer> places(String name) {
        Collection<String> ticked = fields.getOrDefault(name, List.of());
        var places = new TreeSet<Integer>();
        ticked.forEach(place -> places.add(Integer.valueOf(place)));
        return places;
    }

    private Signature signature(String who) {
        return new Signature(
                text(who + "Name"),
                text(who + "Strokes"),
                Optional.of(text(who + "At"))
                        .filter(typed -> !typed.isEmpty())
                        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis))));
    }

    private String text(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }
}
