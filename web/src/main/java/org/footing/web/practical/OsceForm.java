package org.footing.web.practical;

import static org.footing.web.practical.OsceWords.WORDS;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.identity.Person;
import org.footing.practical.OsceDays;
import org.footing.practical.OsceDays.StationPlan;
import org.footing.web.page.WholeNumber;
import org.footing.web.practice.TypedTimes;

/**
 * A day as it was filled in.
 *
 * @param students ids of the enrolments that were ticked
 * @param saveId of the form: sent twice it is one day
 * @param error why it was not planned; empty where nothing was refused
 */
public record OsceForm(
        String title,
        String day,
        String from,
        String change,
        List<Station> stations,
        Set<String> students,
        String saveId,
        String error) {

    /** Rows of the form; those without a rubric are left out. */
    static final int ROWS = 8;

    private static final int NO_NUMBER = -1;

    private static final Pattern SAVE_ID = Pattern.compile("[!-~]{1,64}");

    public record Station(int number, String rubric, String technique, String minutes, String assessor) {

        /** What the names of the fields end with. */
        public String suffix() {
            return "-" + number;
        }

        Optional<StationPlan> plan(Map<String, Person> assessors) {
            return Optional.ofNullable(assessors.get(assessor))
                    .map(person -> new StationPlan(rubric, technique, whole(minutes), person));
        }
    }

    static OsceForm blank(String today, Set<String> students) {
        return new OsceForm(
                "", today, "09:00", "2", rows(n -> new Station(n, "", "", "10", "")), students, newSaveId(), "");
    }

    static OsceForm sent(MultivaluedMap<String, String> fields) {
        return new OsceForm(
                text(fields, "title"),
                text(fields, "day"),
                text(fields, "from"),
                text(fields, "change"),
                rows(n -> new Station(
                        n,
                        text(fields, "rubric-" + n),
                        text(fields, "technique-" + n),
                        text(fields, "minutes-" + n),
                        text(fields, "assessor-" + n))),
                Set.copyOf(fields.getOrDefault("student", List.of())),
                Optional.of(text(fields, "saveId"))
                        .filter(typed -> SAVE_ID.matcher(typed).matches())
                        .orElseGet(OsceForm::newSaveId),
                "");
    }

    private static String newSaveId() {
        return UUID.randomUUID().toString();
    }

    private static List<Station> rows(IntFunction<Station> row) {
        return IntStream.rangeClosed(1, ROWS).mapToObj(row).toList();
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    private static int whole(String typed) {
        return WholeNumber.of(typed, 0, OsceDays.LONGEST_STATION).orElse(NO_NUMBER);
    }

    OsceForm refused(String why) {
        return new OsceForm(title, day, from, change, stations, students, saveId, why);
    }

    /** Absent where day or time cannot be read, or a station has nobody to mark there: {@link #trouble} says which. */
    Optional<OsceDays.Plan> plan(ZoneId zone, List<Person> assessors, List<Long> inOrder) {
        var byId =
                assessors.stream().collect(Collectors.toMap(person -> Objects.toString(person.id), person -> person));
        var start = new TypedTimes(day, from, from).start(zone);
        var plans = asked().stream().map(station -> station.plan(byId)).toList();
        if (start.isEmpty() || plans.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new OsceDays.Plan(
                title,
                start.get(),
                whole(change),
                plans.stream().flatMap(Optional::stream).toList(),
                inOrder.stream()
                        .filter(id -> students.contains(Long.toString(id)))
                        .toList()));
    }

    String trouble(ZoneId zone) {
        return new TypedTimes(day, from, from).start(zone).isEmpty() ? WORDS.wrongStart() : WORDS.noAssessor();
    }

    private List<Station> asked() {
        return stations.stream().filter(station -> !station.rubric().isEmpty()).toList();
    }
}
