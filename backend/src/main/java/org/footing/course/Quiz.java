package org.footing.course;

import java.util.List;
import java.util.Map;

/**
 * A graded set of questions inside a lesson.
 *
 * @param settings its attributes as written (pass, attempts, minutes, mark, shuffle, review, pick, from, ...); checked by the compiler
 * @param questions those written in it and those it refers to, in order
 */
public record Quiz(
        String id,
        String title,
        int weight,
        boolean optional,
        Map<String, String> settings,
        List<Question> questions) {}
