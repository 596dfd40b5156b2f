package org.footing.web.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;

/** Lengths of time in words: "1 min 45 s", "3 h 40 min". */
@TemplateExtension
public final class Durations {

    private static final int MINUTES_AN_HOUR = 60;

    private Durations() {}

    /** Minutes and seconds; whole seconds, rounded up, so that nothing is ever said to be left when it is not. */
    public static String exactly(Duration duration) {
        var seconds = duration.plusMillis(999).toSeconds();
        var minutes = seconds / 60;
        if (minutes == 0) {
            return seconds + "\u00a0s";
        }
        return seconds % 60 == 0 ? minutes + "\u00a0min" : minutes + "\u00a0min " + seconds % 60 + "\u00a0s";
    }

    /** How long a step of a routine takes. */
    public static String stepTime(Integer seconds) {
        return exactly(Duration.ofSeconds(seconds));
    }

    /** Hours and minutes; what is left of a minute is not told. */
    public static String studyTime(Duration duration) {
        return studyTime((int) duration.toMinutes());
    }

    /** Hours and minutes. */
    public static String studyTime(Integer minutes) {
        if (minutes < MINUTES_AN_HOUR) {
            return minutes + "\u00a0min";
        }
        var rest = minutes % MINUTES_AN_HOUR;
        return minutes / MINUTES_AN_HOUR + "\u00a0h" + (rest == 0 ? "" : " " + rest + "\u00a0min");
    }
}
