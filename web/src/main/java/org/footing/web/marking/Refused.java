package org.footing.web.marking;

import org.footing.marking.Feedback.Said;

/** What was written about a piece of work and could not be taken, and why. */
record Refused(Said said, Why why) {

    enum Why {
        /** What was filled in cannot be. */
        WRONG,
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
