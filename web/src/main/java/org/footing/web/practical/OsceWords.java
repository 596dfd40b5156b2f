package org.footing.web.practical;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.course.Technique;
import org.footing.practical.BorderlineRegression;
import org.footing.practical.BorderlineRegression.PassMark;
import org.footing.practical.Osce;
import org.footing.practical.OsceDays;
import org.footing.practical.OsceStation;
import org.footing.web.page.Dates;

/** How an OSCE day is spoken of. */
final class OsceWords {

    static final OsceMessages WORDS = MessageBundles.get(OsceMessages.class);

    private OsceWords() {}

    static String refused(OsceDays.Refusal refusal) {
        return switch (refusal) {
            case TITLE -> WORDS.wrongTitle(Osce.LONGEST_TITLE);
            case DAY -> WORDS.wrongDay();
            case NO_STATION -> WORDS.noStations(OsceDays.MOST_STATIONS);
            case MINUTES -> WORDS.wrongMinutes(OsceDays.LONGEST_STATION, OsceDays.LONGEST_CHANGE);
            case ASSESSOR_TWICE -> WORDS.assessorTwice();
            case ASSESSOR_IS_CANDIDATE -> WORDS.assessorIsCandidate();
            case NO_CANDIDATE -> WORDS.noCandidate();
        };
    }

    /** What is shown at a station: two may be marked by the same rubric. */
    static String shown(OsceStation station, Course course) {
        var rubric = course.rubric(station.rubric).map(Rubric::title).orElse("");
        var technique = technique(station, course);
        return technique.isEmpty() ? rubric : WORDS.shown(rubric, technique);
    }

    /** Empty where none is named. */
    static String technique(OsceStation station, Course course) {
        return course.techniques()
                .filter(known -> known.id().equals(station.technique))
                .map(Technique::title)
                .findFirst()
                .orElse("");
    }

    static String basis(PassMark mark) {
        return switch (mark.basis()) {
            case REGRESSION -> WORDS.byRegression(mark.students(), number(mark.correlation()));
            case TOO_FEW -> WORDS.tooFew(mark.students(), BorderlineRegression.FEWEST);
            case ALL_ALIKE -> WORDS.allAlike();
            case WEAK -> WORDS.weak(number(mark.correlation()), number(BorderlineRegression.WEAKEST));
        };
    }

    static String number(double value) {
        return String.format(Locale.UK, "%.2f", value);
    }

    static String when(Osce day) {
        return new Dates(day.cohort.zone()).dayAndTime(day.startsAt);
    }
}
