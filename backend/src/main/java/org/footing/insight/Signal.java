package org.footing.insight;

import java.time.LocalDate;
import java.util.List;
import org.footing.assessment.Fraction;

/**
 * That a student may need help, with what it is read from (learning-rules, "Who needs help"). What waits for a tutor is never one.
 * Words for it are for the page to find.
 */
public sealed interface Signal {

    /** Under which a tutor puts it aside; stays the same when the numbers change. */
    Kind kind();

    enum Kind {
        NEVER_CAME,
        INACTIVE,
        BEHIND,
        FALLING,
        STALLED,
        PRACTICE,
        ABSENT,
        STUCK
    }

    /** The course has begun, and there was no visit yet. @param days since then, breaks not counted */
    record NeverCame(long days) implements Signal {
        @Override
        public Kind kind() {
            return Kind.NEVER_CAME;
        }
    }

    /** @param days since the last visit, breaks not counted */
    record Inactive(LocalDate lastVisit, long days) implements Signal {
        @Override
        public Kind kind() {
            return Kind.INACTIVE;
        }
    }

    /**
     * @param overdue ids of required items whose day has passed, the oldest first
     * @param due minutes of study due within seven days
     * @param active minutes of study of the last seven days
     */
    record Behind(List<String> overdue, long due, long active) implements Signal {
        @Override
        public Kind kind() {
            return Kind.BEHIND;
        }
    }

    /** @param means of the marks of three weeks, the oldest first */
    record Falling(List<Fraction> means) implements Signal {
        @Override
        public Kind kind() {
            return Kind.FALLING;
        }
    }

    /** Nothing completed for fourteen days. @param median so much half of the cohort completed meanwhile */
    record Stalled(int median) implements Signal {
        @Override
        public Kind kind() {
            return Kind.STALLED;
        }
    }

    /** @param minutes confirmed @param planned minutes until today, if hours were spread evenly over the course */
    record Practice(long minutes, long planned) implements Signal {
        @Override
        public Kind kind() {
            return Kind.PRACTICE;
        }
    }

    /** @param percent of the time in class @param least that the course asks for */
    record Absent(int percent, int least) implements Signal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** @param quiz its id @param failed attempts that did not pass */
    record Stuck(String quiz, int failed) implements Signal {
        @Override
        public Kind kind() {
            return Kind.STUCK;
        }
    }
}
