package org.footing.web.marking;

import org.footing.marking.Feedback.Said;
import org.footing.web.page.Fresh;

/**
 * What was written about a piece of work and could not be taken, and why.
 *
 * @param revision of the draft that the page had
 * @param seen when the mark was given that it had; empty where it had none
 */
record Refused(Said said, Why why, int revision, String seen) {

    static Refused of(SentMark sent, Why why) {
        return new Refused(sent.said(), why, sent.revision, sent.seen);
    }

    /** Of the answer. */
    int status() {
        return overtaken() ? Fresh.CONFLICT : Fresh.UNPROCESSABLE;
    }

    /** Whether the page is to go on with what it had: what others did since has not been shown to the tutor. */
    boolean asItWas() {
        return why == Why.WRONG || why == Why.TOO_LONG;
    }

    /** Whether it is for the tutor to choose between what was written and what was done meanwhile. */
    boolean overtaken() {
        return why == Why.MARKED || why == Why.WRITTEN || why == Why.RESPONDED;
    }

    enum Why {
        /** What was filled in cannot be. */
        WRONG,
        /** More was written than can be kept. */
        TOO_LONG,
        /** Whoever sends something back says what is to change. */
        NO_WORDS,
        /** Somebody else marked it since, or sent it back. */
        MARKED,
        /** Somebody else wrote since. */
        WRITTEN,
        /** The student handed in another response since. */
        RESPONDED,
        /** There are no words to keep for later, or too many. */
        NOT_SAVED
    }
}
