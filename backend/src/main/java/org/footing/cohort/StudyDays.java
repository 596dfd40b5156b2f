package org.footing.cohort;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How a cohort counts its days (docs/how-to/plan-a-term.md states these rules):
 *
 * <ul>
 *   <li>A day in a break is no day of study. Day 0 is the first day of study from the start on, day n the n-th day of study after it.
 *   <li>What is due in a break is due on the first day of study behind it, at the same time of day. What opens on a day of the
 *       calendar opens then, break or not.
 *   <li>Whole days of an extension are days of the calendar and keep the time of day; hours and minutes are as long as they are. Where it
 *       ends in a break, it ends behind it.
 *   <li>In the night in which the clocks go back an hour comes twice: what opens in it opens in the first, what is due in it is due in the
 *       second. In the night in which they go forward an hour is missing: what is in it comes as much later.
 * </ul>
 *
 * @param start the cohort's first day
 * @param zone where its clock hangs
 */
public record StudyDays(LocalDate start, ZoneId zone, List<Break> breaks) {

    private static final Duration DAY = Duration.ofDays(1);

    /** The day of study with this number. */
    public LocalDate day(int number) {
        var day = ofStudy(start);
        for (var counted = 0; counted < number; counted++) {
            day = ofStudy(day.plusDays(1));
        }
        return day;
    }

    public Instant opens(Moment moment) {
        return local(moment).atZone(zone).toInstant();
    }

    public Instant due(Moment moment) {
        return due(local(moment));
    }

    /** When something is due for who has been given more time for it. */
    public Instant due(Instant forAll, Duration extension) {
        if (extension.isZero()) {
            return forAll;
        }
        var days = extension.toDays();
        var local = forAll.atZone(zone).plusDays(days).plus(extension.minus(DAY.multipliedBy(days)));
        return breaks.stream().anyMatch(one -> one.holds(local.toLocalDate()))
                ? due(local.toLocalDateTime())
                : local.toInstant();
    }

    private Instant due(LocalDateTime local) {
        return ofStudy(local.toLocalDate())
                .atTime(local.toLocalTime())
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** As the clock of the cohort shows it. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private LocalDateTime local(Moment moment) {
        if (moment instanceof Moment.OfDay counted) {
            return day(counted.day()).atTime(counted.time());
        }
        return ((Moment.At) moment).local();
    }

    /** Days of study from one day up to another and without it; 0 where that comes first. */
    public long between(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? from.datesUntil(until)
                        .filter(day -> breaks.stream().noneMatch(one -> one.holds(day)))
                        .count()
                : 0;
    }

    /** This day, or the first behind the breaks that it is in. */
    private LocalDate ofStudy(LocalDate day) {
        var next = day;
        var moved = true;
        while (moved) {
            var from = next;
            next = breaks.stream()
                    .filter(one -> one.holds(from))
                    .map(one -> one.until().plusDays(1))
                    .findFirst()
                    .orElse(from);
            moved = !next.equals(from);
        }
        return next;
    }
}
