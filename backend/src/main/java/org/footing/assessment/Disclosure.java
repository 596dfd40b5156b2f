package org.footing.assessment;

import java.time.Instant;
import java.util.Optional;
import org.footing.course.Quiz.Review;

/** How much a student may see of an attempt that is over. Their own responses and the mark they see always. */
public enum Disclosure {
    /** The mark of the whole attempt. */
    MARK,
    /** What each response was worth. */
    VERDICTS,
    /** Feedback, explanation and what would have been right. */
    KEY;

    /**
     * @param passed whether any attempt of this student has
     * @param more whether an attempt is open, or another may be begun
     * @param closes after which no attempt may be begun; absent when the quiz stays open
     */
    public static Disclosure of(Review review, boolean passed, boolean more, Optional<Instant> closes, Instant now) {
        return switch (review) {
            case AFTER_QUESTION, AFTER_SUBMISSION -> KEY;
            case AFTER_PASS -> passed || !more ? KEY : MARK;
            case AFTER_CLOSE -> closed(closes, more, now) ? KEY : MARK;
            case NEVER -> VERDICTS;
        };
    }

    /** A quiz that never closes is over for a student with the last attempt; none is as long as it can be answered. */
    private static boolean closed(Optional<Instant> closes, boolean more, Instant now) {
        return !more && closes.map(end -> !now.isBefore(end)).orElse(true);
    }

    public boolean verdicts() {
        return this != MARK;
    }

    public boolean key() {
        return this == KEY;
    }
}
