package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.footing.insight.Figures;
import org.footing.insight.Trend;
import org.footing.web.page.Dates;

/**
 * How far half of a cohort was, week by week and today, drawn in a field of 640 by 160; the same stands beside it as a table.
 *
 * @param line of the drawing's corners
 */
public record TrendChart(List<Point> points, String line) {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);
    private static final int LEFT = 36;
    private static final int RIGHT = 624;
    private static final int TOP = 12;
    private static final int BOTTOM = 132;
    private static final int MOST_LABELS = 8;

    /**
     * @param x where it stands
     * @param label under the line; empty where there is no room for one
     * @param until the last day of the week, or today
     */
    public record Point(int x, int y, String label, String until, Figures figures) {

        public String hoursEach() {
            var tenths = figures.practiceMinutesEach() * 10 / 60;
            return tenths / 10 + "." + tenths % 10;
        }
    }

    static TrendChart of(Trend trend, LocalDate today) {
        var figures =
                new ArrayList<>(trend.weeks().stream().map(Trend.Week::figures).toList());
        var days = new ArrayList<>(
                trend.weeks().stream().map(week -> Dates.inFull(week.lastDay())).toList());
        figures.add(trend.now());
        days.add(Dates.inFull(today));
        var every = (figures.size() + MOST_LABELS - 1) / MOST_LABELS;
        var points = new ArrayList<Point>();
        for (var place = 0; place < figures.size(); place++) {
            var last = place == figures.size() - 1;
            var shown = last || place % every == 0 && figures.size() - 1 - place >= every;
            points.add(new Point(
                    figures.size() == 1 ? LEFT : LEFT + (RIGHT - LEFT) * place / (figures.size() - 1),
                    BOTTOM - (BOTTOM - TOP) * figures.get(place).medianPercent() / 100,
                    shown ? last ? WORDS.today() : WORDS.week(place + 1) : "",
                    days.get(place),
                    figures.get(place)));
        }
        return new TrendChart(
                List.copyOf(points),
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")));
    }

    /** One week and today make no line worth drawing. */
    public boolean drawn() {
        return points.size() > 2;
    }
}
