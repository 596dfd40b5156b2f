package org.footing.web.practical;

import static org.footing.web.practical.OsceWords.WORDS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Course;
import org.footing.identity.Viewer;
import org.footing.practical.Osce;
import org.footing.practical.OsceCandidate;
import org.footing.practical.OsceStation;
import org.footing.practical.Practical;
import org.footing.practical.Rota;
import org.footing.web.page.Dates;

/**
 * An OSCE day as its assessors see it.
 *
 * @param here the station at which the viewer marks; 0 for none
 * @param cancels whether the viewer may cancel it: not once somebody has begun
 */
public record OsceView(
        long id,
        String title,
        String cohort,
        String when,
        List<Station> stations,
        List<Row> rows,
        int here,
        boolean own,
        List<Next> next,
        boolean cancels,
        String notice) {

    /** @param who marks there, and how long a student has */
    public record Station(int number, String title, String who) {}

    /** @param cells one for each station: when */
    public record Row(String student, boolean left, List<String> cells) {}

    /** @param practical where it is marked; empty while nobody began */
    public record Next(long enrolment, String student, String at, Optional<PracticalRow> practical) {}

    /** @param station number of the one to mark at; the viewer's own where it is none of the day's */
    static OsceView of(Viewer viewer, Osce day, Course course, String station, String notice) {
        var stations = OsceStation.of(day);
        var candidates = OsceCandidate.of(day);
        var begun = Practical.of(day).stream().filter(Practical::stands).toList();
        var rota = day.rota(stations, candidates.size());
        var times = new Times(day, rota);
        var own = stations.stream()
                .filter(one -> one.assessor.id == viewer.personId())
                .map(one -> one.place)
                .findFirst()
                .orElse(0);
        int here = stations.stream()
                .map(one -> one.place)
                .filter(place -> Integer.toString(place).equals(station))
                .findFirst()
                .orElse(own);
        return new OsceView(
                day.id,
                day.title,
                day.cohort.name,
                WORDS.fromUntil(OsceWords.when(day), times.at(rota.endsAt())),
                stations.stream().map(one -> station(one, course)).toList(),
                IntStream.range(0, candidates.size())
                        .mapToObj(n -> row(candidates.get(n), n, stations.size(), times))
                        .toList(),
                here,
                here == own && here > 0,
                here == 0 ? List.of() : next(stations.get(here - 1), candidates, begun, course, times),
                begun.isEmpty() && viewer.teaches(day.cohort.courseId, day.cohort.id),
                notice);
    }

    private record Times(Osce day, Rota rota) {

        String at(Instant moment) {
            return new Dates(day.cohort.zone()).minutes(moment);
        }

        String of(int student, int station) {
            return at(rota.turn(student, station).startsAt());
        }
    }

    private static Station station(OsceStation station, Course course) {
        return new Station(
                station.place, OsceWords.shown(station, course), WORDS.who(station.assessor.name, station.minutes));
    }

    private static Row row(OsceCandidate candidate, int place, int stations, Times times) {
        return new Row(
                candidate.enrolment.person.name,
                candidate.left(),
                IntStream.range(0, stations)
                        .mapToObj(station -> times.of(place, station))
                        .toList());
    }

    private static List<Next> next(
            OsceStation station, List<OsceCandidate> candidates, List<Practical> begun, Course course, Times times) {
        Map<Long, Practical> here = new HashMap<>();
        begun.stream()
                .filter(practical -> station.equals(practical.station))
                .forEach(practical -> here.put(practical.enrolment.id, practical));
        return times.rota().ofStation(station.place - 1).stream()
                .map(turn -> candidates.get(turn.student()))
                .filter(candidate -> !candidate.left())
                .map(candidate -> new Next(
                        candidate.enrolment.id,
                        candidate.enrolment.person.name,
                        times.of(candidates.indexOf(candidate), station.place - 1),
                        Optional.ofNullable(here.get(candidate.enrolment.id))
                                .map(practical -> PracticalRow.of(practical, course))))
                .toList();
    }

    public String address() {
        return "/osces/" + id;
    }
}
