package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Question;
import org.footing.course.Scene;
import org.footing.course.Upload.Accept;

/** A question as a student may see it: without its key. */
public sealed interface Asked {

    Prompt prompt();

    default String id() {
        return prompt().id();
    }

    /** What every question shows. @param text HTML of what is asked, @param hint HTML */
    record Prompt(String id, String text, Optional<String> hint) {

        static Prompt of(Question question) {
            var head = question.head();
            return new Prompt(head.id(), head.text(), head.hint());
        }
    }

    /** Something to choose or to place; {@code key} is its place on the page, from 0. */
    record Entry(int key, String html) {}

    record Choose(Prompt prompt, boolean several, List<Entry> options) implements Asked {}

    /** @param distractors whether some of the steps belong nowhere */
    record Order(Prompt prompt, boolean distractors, List<Entry> steps) implements Asked {}

    /** @param lefts HTML, each wants one of the answers */
    record Match(Prompt prompt, List<String> lefts, List<Entry> answers) implements Asked {}

    /** @param pieces HTML around the blanks, one more than there are blanks; the prompt's text is not shown beside it */
    record Fill(Prompt prompt, List<String> pieces, List<Blank> blanks) implements Asked {

        /** @param options plain texts to choose from; none when the blank is to be written into */
        public record Blank(List<String> options) {}
    }

    record Measure(Prompt prompt, Optional<String> unit) implements Asked {}

    record Point(Prompt prompt, Scene scene) implements Asked {}

    record Label(Prompt prompt, Scene scene, List<Entry> names) implements Asked {}

    record Write(Prompt prompt) implements Asked {}

    record HandIn(Prompt prompt, Set<Accept> accept) implements Asked {}

    static Asked of(Question question, Shuffle shuffle) {
        return Kinds.of(question).ask(question, shuffle);
    }
}
