package org.footing.assessment;

import org.footing.assessment.ManualMarks.MarkedSince;

/**
 * A response as somebody had it before them who says something about it: what they say is about no other.
 *
 * @param revision of the response
 * @param sentBack whether it was the student's turn then
 */
public record SeenResponse(int revision, boolean sentBack) {

    private static final int NONE = -1;

    /** The student handed in another response since. Nothing was changed. */
    public static class RespondedSince extends RuntimeException {}

    /** @param revision as a page sent it; what is no number stands for no response that there is */
    public static SeenResponse of(String revision, boolean sentBack) {
        return new SeenResponse(revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : NONE, sentBack);
    }

    /**
     * @throws RespondedSince if it is another response by now
     * @throws MarkedSince if somebody has sent it back since
     */
    void require(AttemptQuestion asked) {
        if (asked.revision != revision) {
            throw new RespondedSince();
        }
        if (asked.sentBack() && !sentBack) {
            throw new MarkedSince();
        }
    }
}
