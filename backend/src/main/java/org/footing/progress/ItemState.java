package org.footing.progress;

/** How far an enrolment is with one item (learning-rules 1). */
public enum ItemState {
    NOT_STARTED,
    IN_PROGRESS,
    /** Done, where there is no mark to pass. */
    COMPLETED,
    PASSED,
    FAILED,
    EXEMPT;

    /** Whether it counts as done in the course's progress. */
    public boolean done() {
        return this == COMPLETED || this == PASSED;
    }
}
