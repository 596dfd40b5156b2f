package org.footing.assessment;

import java.util.List;
import java.util.Set;

/** What a student answered; numbers are places on the page, as {@link Asked.Entry#key} gave them. */
public sealed interface Response {

    record Chosen(Set<Integer> options) implements Response {}

    /** @param steps in the order given; those left out belong nowhere in the student's eyes */
    record Ordered(List<Integer> steps) implements Response {}
}
