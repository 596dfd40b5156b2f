package org.footing.web.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.calendar.CalendarLink;
import org.footing.calendar.CalendarLinks;
import org.footing.calendar.Occasion;
import org.footing.calendar.Occasions;
import org.footing.identity.School;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestQuery;

/** What is when for whoever looks, and the link by which their calendar program reads it. */
@Path("/calendar")
public class CalendarPages {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Days at both ends of a month that belong to its weeks; and zones that are ahead of others. */
    private static final Duration AROUND = Duration.ofDays(8);

    /** @param place may be empty */
    public record Line(String time, String title, String address, String where, String place) {}

    /**
     * A day of which there is something to tell.
     *
     * @param id by which the table of the month leads to it
     */
    public record Day(String id, String name, boolean today, List<Line> lines) {}

    public record Week(String name, List<Day> days) {}

    /**
     * A day in the table of the month.
     *
     * @param count of things that begin on it
     * @param within whether it is one of the month
     * @param free whether it is in a break
     */
    public record Square(String id, int day, int count, boolean within, boolean today, boolean free) {}

    /**
     * @param name of the month
     * @param linkMade when the viewer's link was made, in words; empty where there is none
     */
    public record View(
            String name,
            String earlier,
            String earlierName,
            String later,
            String laterName,
            List<String> weekdays,
            List<List<Square>> squares,
            List<Week> weeks,
            String linkMade) {}

    public record Link(String address, String webcal) {}

    @CheckedTemplate(basePath = "calendar")
    static class Templates {
        static native TemplateInstance calendar(View view);

        static native TemplateInstance link(Link view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Occasions occasions;

    @Inject
    CalendarLinks links;

    @Inject
    RoutingContext context;

    @Inject
    Clock clock;

    /** @param month such as 2026-11; this month where it is none */
    @GET
    @Transactional
    public Response show(@RestQuery Optional<String> month) {
        var zone = School.find().orElseThrow().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var shown = month.flatMap(CalendarPages::month).orElseGet(() -> YearMonth.from(today));
        return Fresh.page(Templates.calendar(view(shown, today, zone)));
    }

    /** The link stands in the answer alone: nothing else knows it. */
    @POST
    @Path("/link")
    public Response make() {
        var token = links.renew(viewer.get(), clock.instant());
        Connection connection = context.get(Connection.KEY);
        var address = connection.origin() + "/calendar/" + token.text() + ".ics";
        return Fresh.page(Templates.link(new Link(address, address.replaceFirst("^https?:", "webcal:"))));
    }

    @POST
    @Path("/link/end")
    public Response end() {
        links.end(viewer.get());
        return SeeOther.at("/calendar#own");
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed)).filter(known -> Dates.sensible(known.atDay(1)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private View view(YearMonth month, LocalDate today, ZoneId zone) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var found = occasions.of(
                viewer.get(),
                first.atStartOfDay(zone).toInstant().minus(AROUND),
                last.atStartOfDay(zone).toInstant().plus(AROUND),
                clock.instant());
        var mondays = Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(1))
                .toList();
        var earlier = month.minusMonths(1);
        var later = month.plusMonths(1);
        return new View(
                MONTH.format(month),
                "/calendar?month=" + earlier,
                MONTH.format(earlier),
                "/calendar?month=" + later,
                MONTH.format(later),
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .toList(),
                mondays.stream()
                        .map(monday -> days(monday)
                                .map(day -> square(day, month, today, found))
                                .toList())
                        .toList(),
                mondays.stream()
                        .map(monday -> week(monday, today, found, monday.equals(first)))
                        .filter(week -> !week.days().isEmpty())
                        .toList(),
                CalendarLink.of(viewer.get())
                        .map(link -> new Dates(zone).dayAndTime(link.madeAt))
                        .orElse(""));
    }

    private static Stream<LocalDate> days(LocalDate monday) {
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(DayOfWeek.values().length);
    }

    private static Square square(LocalDate day, YearMonth month, LocalDate today, List<Occasion> found) {
        return new Square(
                id(day),
                day.getDayOfMonth(),
                (int) found.stream().filter(one -> one.day().equals(day)).count(),
                YearMonth.from(day).equals(month),
                day.equals(today),
                found.stream()
                        .anyMatch(one -> one.kind() == Occasion.Kind.BREAK
                                && !day.isBefore(one.day())
                                && !day.isAfter(one.lastDay())));
    }

    /** @param first whether it is the first that is shown: what has begun before it stands on its Monday */
    private static Week week(LocalDate monday, LocalDate today, List<Occasion> found, boolean first) {
        var days = new ArrayList<Day>();
        days(monday).forEach(day -> {
            var lines = found.stream()
                    .filter(one -> one.day().equals(day)
                            || first
                                    && day.equals(monday)
                                    && one.day().isBefore(day)
                                    && !one.lastDay().isBefore(day))
                    .map(CalendarPages::line)
                    .toList();
            if (!lines.isEmpty()) {
                days.add(new Day(id(day), Dates.day(day), day.equals(today), lines));
            }
        });
        return new Week(OccasionWords.words().week(Dates.inFull(monday)), List.copyOf(days));
    }

    private static Line line(Occasion occasion) {
        return new Line(
                OccasionWords.time(occasion),
                OccasionWords.title(occasion),
                occasion.address(),
                OccasionWords.where(occasion),
                occasion.place());
    }

    private static String id(LocalDate day) {
        return "day-" + day;
    }
}
