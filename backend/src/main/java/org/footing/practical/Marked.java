package org.footing.practical;

import java.util.EnumSet;
import java.util.Set;
import org.footing.course.Rubric;

/** What an assessor marked, and who signed it. */
public record Marked(Judgement judgement, Signature assessor, Signature student) {

    /** What it cannot be finished without. */
    public enum Missing {
        /** Not every criterion is judged. Where a critical fail ended it, the rest stays open. */
        CRITERIA,
        RATING,
        /** Of a critical fail: which, and what has to be shown before the next attempt. */
        COMMENT,
        ASSESSOR,
        STUDENT
    }

    /** @param byStudent whether the student signs it too */
    public Set<Missing> missing(Rubric rubric, boolean byStudent) {
        var missing = EnumSet.noneOf(Missing.class);
        boolean ended = !judgement.criticalFails().isEmpty();
        if (!ended && !judgement.result(rubric).complete()) {
            missing.add(Missing.CRITERIA);
        }
        if (judgement.rating().isEmpty()) {
            missing.add(Missing.RATING);
        }
        if (ended && judgement.comment().isEmpty()) {
            missing.add(Missing.COMMENT);
        }
        if (!assessor.given()) {
            missing.add(Missing.ASSESSOR);
        }
        if (byStudent && !student.given()) {
            missing.add(Missing.STUDENT);
        }
        return missing;
    }

    boolean fits(Rubric rubric, int stepsThere) {
        return judgement.fits(rubric, stepsThere) && assessor.storable() && student.storable();
    }
}
