package org.footing.course;

import java.util.List;
import java.util.Optional;

/**
 * A routine written once, read on the lesson page, at the couch, in a question and by an assessor.
 *
 * @param minutes for the whole routine; 0 when not stated
 * @param side left, right or both; empty when not stated
 */
public record Technique(String id, String title, int minutes, String side, List<Step> steps) {

    /**
     * @param name the bold words that it begins with: what the hands do; empty when it begins otherwise
     * @param detail HTML of what follows the name; all of it when there is no name
     * @param html what to do
     * @param text the same without markup
     * @param pressure 1 to 5 on the course's scale
     * @param stop HTML of the moment to stop at
     * @param picture HTML of a figure or video
     */
    public record Step(
            String name,
            String detail,
            String html,
            String text,
            Optional<Integer> pressure,
            Optional<Integer> repeat,
            Optional<Integer> seconds,
            Optional<String> stop,
            Optional<String> picture) {}
}
