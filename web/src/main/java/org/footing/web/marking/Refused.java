package org.footing.web.marking;

import org.footing.marking.Feedback.Said;
import org.footing.web.page.Fresh;

/** What was written about a piece of work and could not be taken, and why. */
record Refused(Said said, Why why) {

    /** Of the answer. */
    int status() {
        return why == Why.MARKED || why == Why.WRITTEN ? Fresh.CONFLICT : Fresh.UNPROCESSABLE;
    }

    enum Why {
        /** What was filled in cannot be. */
        WRONG,
        /** More was written than can be kept. */
        TOO_LONG,
        /** Whoever sends something back says what is to change. */
        NO_WORDS,
        /** Somebody else marked it since. */
        MARKED,
        /** Somebody else wrote since. */
        WRITTEN,
        /** There are no words to keep for later, or too many. */
        NOT_SAVED
    }
}
