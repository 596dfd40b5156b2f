package org.footing.practice;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footing.course.Practice;
import org.footing.course.Practice.Category;

/**
 * What the hours of one student come to (learning-rules 14): only what somebody vouched for counts, and of each kind no more than its
 * maximum. Hours in class come from the registers; what is logged of the same time counts for nothing more.
 *
 * @param kinds in the order of the course
 * @param contact hours in class, by the registers
 * @param counted hours in class, and of all kinds, each up to its maximum
 * @param waiting logged, and not vouched for yet
 * @param supervised of those vouched for, whatever their kind; a maximum takes nothing from it, since somebody was there all the same
 * @param clients how many were treated in what is vouched for
 * @param byTechnique hours in which each was used, by its id: one hour may be counted at several
 */
public record PracticeHours(
        Practice.Targets targets,
        List<Kind> kinds,
        ContactHours contact,
        Duration counted,
        Duration waiting,
        Duration supervised,
        int clients,
        Map<String, Duration> byTechnique) {

    /** An entry as far as it matters here. */
    public record Line(Logged logged, boolean confirmed) {}

    /**
     * Hours of one kind.
     *
     * @param confirmed all of it
     * @param counted up to the maximum
     */
    public record Kind(Category category, Duration confirmed, Duration counted, Duration waiting) {

        public Duration missing() {
            return atLeastZero(Duration.ofHours(category.minimum()).minus(confirmed));
        }

        /** So much was vouched for beyond what counts. */
        public Duration beyond() {
            return confirmed.minus(counted);
        }
    }

    /** @param logged all entries of one student */
    public static PracticeHours of(Practice practice, Collection<Line> logged, ContactHours contact) {
        var lines = logged.stream().filter(line -> !contact.hold(line.logged())).toList();
        var kinds = practice.logbook().stream()
                .map(category -> kind(category, lines))
                .toList();
        var confirmed = lines.stream().filter(Line::confirmed).map(Line::logged).toList();
        return new PracticeHours(
                practice.targets(),
                kinds,
                contact,
                contact.attended()
                        .plus(
                                kinds.isEmpty()
                                        ? sum(lines, Line::confirmed)
                                        : kinds.stream().map(Kind::counted).reduce(Duration.ZERO, Duration::plus)),
                sum(lines, line -> !line.confirmed()),
                sum(lines, line -> line.confirmed() && line.logged().supervised()),
                (int) confirmed.stream().map(Logged::clientCode).distinct().count(),
                byTechnique(confirmed));
    }

    private static Kind kind(Category category, Collection<Line> lines) {
        var of = lines.stream()
                .filter(line -> line.logged().category().equals(category.id()))
                .toList();
        var confirmed = sum(of, Line::confirmed);
        var most = category.maximum().map(Duration::ofHours).orElse(confirmed);
        return new Kind(
                category,
                confirmed,
                confirmed.compareTo(most) > 0 ? most : confirmed,
                sum(of, line -> !line.confirmed()));
    }

    private static Map<String, Duration> byTechnique(List<Logged> confirmed) {
        return confirmed.stream()
                .flatMap(logged -> logged.techniques().stream().map(id -> Map.entry(id, logged.length())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Duration::plus, TreeMap::new));
    }

    private static Duration sum(Collection<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).map(line -> line.logged().length()).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** Whether enough was vouched for in all, of each kind, under supervision, and with enough clients. */
    public boolean complete() {
        return counted.compareTo(Duration.ofHours(targets.hours())) >= 0
                && supervised.compareTo(Duration.ofHours(targets.supervised())) >= 0
                && clients >= targets.clients()
                && kinds.stream().allMatch(kind -> kind.missing().isZero());
    }
}
