package org.footing.practical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.practical.BorderlineRegression.PassMark;
import org.footing.practical.BorderlineRegression.Rated;
import org.footing.practice.RubricResult;
import org.footing.practice.RubricResult.Why;

/**
 * What an OSCE day came to so far. A station's pass mark takes the place of its rubric's points that pass; what fails whatever the points
 * fails here too.
 *
 * @param rows in the order in which the students go
 */
public record OsceResults(List<StationResult> stations, List<Row> rows) {

    /**
     * @param marked students who are through there
     * @param mean of their points; absent while there is none
     */
    public record StationResult(
            OsceStation station, Rubric rubric, PassMark passMark, int marked, Optional<Double> mean) {}

    /** @param practical where it can be read */
    public record Score(long practical, int points, boolean passed) {}

    /** @param scores by station; absent where the student is not through */
    public record Row(OsceCandidate candidate, List<Optional<Score>> scores) {

        public int total() {
            return scores.stream()
                    .flatMap(Optional::stream)
                    .mapToInt(Score::points)
                    .sum();
        }

        public long passed() {
            return scores.stream()
                    .flatMap(Optional::stream)
                    .filter(Score::passed)
                    .count();
        }
    }

    /** A sheet that counts: a station is marked by one. */
    private record Counting(PracticalSheet sheet, RubricResult result) {}

    /** @param course the day's, compiled */
    public static OsceResults of(Osce day, Course course) {
        var stations = OsceStation.of(day);
        var counting = counting(day, course);
        var results = stations.stream()
                .map(station -> result(station, course, counting.getOrDefault(station.id, Map.of())))
                .toList();
        var rows = new ArrayList<Row>();
        for (var candidate : OsceCandidate.of(day)) {
            if (!candidate.left()) {
                rows.add(new Row(
                        candidate,
                        results.stream()
                                .map(station -> Optional.ofNullable(
                                                counting.getOrDefault(station.station().id, Map.of())
                                                        .get(candidate.enrolment.id))
                                        .map(one -> score(one, station.passMark())))
                                .toList()));
            }
        }
        return new OsceResults(results, rows);
    }

    /** By station and enrolment. */
    private static Map<Long, Map<Long, Counting>> counting(Osce day, Course course) {
        var standing = Practical.of(day).stream()
                .filter(practical -> practical.settled() && practical.stands())
                .toList();
        var found = new HashMap<Long, Map<Long, Counting>>();
        for (var sheet : PracticalSheet.of(standing)) {
            var practical = sheet.practical;
            var station = Optional.ofNullable(practical.station).orElseThrow();
            var rubric = practical.task.rubric(course).orElseThrow();
            found.computeIfAbsent(station.id, none -> new HashMap<>())
                    .put(practical.enrolment.id, new Counting(sheet, sheet.judgement.result(rubric)));
        }
        return found;
    }

    private static StationResult result(OsceStation station, Course course, Map<Long, Counting> counting) {
        var rubric = course.rubric(station.rubric).orElseThrow();
        var marked = counting.values().stream()
                .map(one -> new Rated(
                        one.sheet().judgement.rating().orElse(0), one.result().points()))
                .toList();
        var mean = marked.stream().mapToInt(Rated::score).average();
        return new StationResult(
                station,
                rubric,
                BorderlineRegression.passMark(marked, rubric.needed()),
                marked.size(),
                mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty());
    }

    private static Score score(Counting one, PassMark passMark) {
        var result = one.result();
        boolean otherwise = result.shortfalls().stream().anyMatch(shortfall -> shortfall.why() != Why.BELOW_PASS);
        return new Score(one.sheet().practical.id, result.points(), !otherwise && passMark.reachedBy(result.points()));
    }

    /** That could be reached at all stations. */
    public int most() {
        return stations.stream().mapToInt(station -> station.rubric().most()).sum();
    }
}
