package org.footing.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.footing.assessment.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate certifies, as it was on the day.
 *
 * @param title of the course, in the edition that the cohort followed
 * @param school its name
 * @param centre where in the school; empty where it has but one
 * @param tutors names of those who taught the cohort, one after the other
 * @param startedOn when the cohort began
 * @param completedOn when the school found everything done
 * @param onlineMinutes study time that the authors of the lessons done state for them
 * @param handsOnMinutes logged and vouched for, as far as it counts
 * @param classMinutes in class, by the registers
 * @param mark final; absent in a course without any
 */
@Embeddable
public record Study(
        @Column(name = "course_id") String courseId,
        String title,
        @Column(name = "edition_number") int edition,
        String school,
        String centre,
        String tutors,
        @Column(name = "started_on") LocalDate startedOn,
        @Column(name = "completed_on") LocalDate completedOn,
        @Column(name = "online_minutes") int onlineMinutes,
        @Column(name = "hands_on_minutes") int handsOnMinutes,
        @Column(name = "class_minutes") int classMinutes,
        @Nullable Fraction mark) {

    public int allMinutes() {
        return onlineMinutes + handsOnMinutes + classMinutes;
    }
}
