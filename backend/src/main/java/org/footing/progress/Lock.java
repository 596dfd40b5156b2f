package org.footing.progress;

import java.time.LocalDateTime;
import java.util.List;
import org.footing.course.Lesson.Requirement;

/** Whether an item is open to a student, and what opens it. */
public sealed interface Lock {

    record Open() implements Lock {}

    /** @param at by the cohort's clock */
    record OpensOn(LocalDateTime at) implements Lock {}

    /** @param requirements those that are not met yet */
    record Needs(List<Requirement> requirements) implements Lock {}

    /** The cohort is archived: what is done can be read, and nothing opens any more. */
    record Over() implements Lock {}

    default boolean open() {
        return this instanceof Open;
    }
}
