package org.footing.course;

import java.util.Set;
import org.footing.course.Course.Source;

/**
 * A question with what the compiler must still know of it.
 *
 * @param open an author's {@code self-check}: shown to everyone at once, drawn by no quiz
 * @param ownQuiz the quiz it is written in, empty outside quizzes
 * @param files documents that its text shows or offers
 */
record Asked(
        Question question,
        Place place,
        boolean open,
        String ownQuiz,
        String lesson,
        Set<Source> sources,
        Set<String> files) {}
