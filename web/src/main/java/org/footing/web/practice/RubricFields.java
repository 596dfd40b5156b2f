package org.footing.web.practice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.footing.course.Rubric;
import org.footing.course.Rubric.Criterion;
import org.footing.practice.RubricMarks;
import org.jspecify.annotations.Nullable;

/**
 * A rubric as it is filled in.
 *
 * @param refused whether criteria that are open were refused just now
 */
public record RubricFields(Rubric rubric, RubricMarks marks, boolean refused) {

    /** @param place among the rubric's levels, from 0 */
    public record Level(int place, String title, int points, String descriptor, boolean chosen) {}

    public record Row(Criterion criterion, List<Level> levels, boolean missing) {}

    public record Fail(int place, String html, boolean seen) {}

    /** What a browser sends: {@code level.S1} is the place of a level, {@code fail} that of a critical fail. */
    static RubricMarks read(Rubric rubric, MultivaluedMap<String, String> sent) {
        var levels = new HashMap<String, Integer>();
        rubric.criteria().forEach(criterion -> {
            var place = place(
                    sent.getFirst("level." + criterion.id()), rubric.levels().size());
            if (place >= 0) {
                levels.put(criterion.id(), place);
            }
        });
        var fails = new HashSet<Integer>();
        sent.getOrDefault("fail", List.of()).forEach(fail -> {
            var place = place(fail, rubric.criticalFails().size());
            if (place >= 0) {
                fails.add(place);
            }
        });
        return new RubricMarks(levels, fails);
    }

    /** -1 where there is none. */
    private static int place(@Nullable String sent, int count) {
        return IntStream.range(0, count)
                .filter(place -> Integer.toString(place).equals(sent))
                .findFirst()
                .orElse(-1);
    }

    public List<Row> rows() {
        return rubric.criteria().stream()
                .map(criterion -> {
                    var chosen = marks.levels().getOrDefault(criterion.id(), -1);
                    return new Row(
                            criterion,
                            IntStream.range(0, rubric.levels().size())
                                    .mapToObj(place -> new Level(
                                            place,
                                            rubric.levels().get(place).title(),
                                            rubric.levels().get(place).points(),
                                            criterion.descriptors().get(place),
                                            place == chosen))
                                    .toList(),
                            refused && chosen < 0);
                })
                .toList();
    }

    public List<Fail> fails() {
        return IntStream.range(0, rubric.criticalFails().size())
                .mapToObj(place -> new Fail(
                        place,
                        rubric.criticalFails().get(place),
                        marks.criticalFails().contains(place)))
                .toList();
    }

    public String points() {
        return Integer.toString(marks.result(rubric).points());
    }

    public String most() {
        return Integer.toString(rubric.most());
    }
}
