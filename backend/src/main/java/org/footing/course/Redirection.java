package org.footing.course;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.footing.course.Mentions.Mention;

/**
 * Writes the links of a text anew that would not lead where they are to lead.
 *
 * @param path of the text
 * @param before the path under which its links were written
 * @param goals from where links led to where they shall lead
 */
record Redirection(String path, String before, UnaryOperator<Goal> goals) {

    String of(String text) {
        StringBuilder changed = new StringBuilder(text);
        List<Mention> mentions = Mentions.in(path, text);
        // From the end, so that what stands before keeps its place.
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            lead(before, mention)
                    .map(goals)
                    .filter(goal -> !Optional.of(goal).equals(lead(path, mention)))
                    .ifPresent(goal -> changed.replace(mention.start(), mention.end(), goal.writtenIn(path)));
        }
        return changed.toString();
    }

    private static Optional<Goal> lead(String from, Mention mention) {
        return (mention.path().isEmpty() ? Optional.of(from) : Paths.resolve(from, mention.path()))
                .map(target -> new Goal(target, mention.anchor()));
    }
}
