package org.footing.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Question;
import org.footing.course.Scene;
import org.footing.course.Upload.Accept;

/** A question as a student may see it: without its key. As JSON it is what the API asks. */
@JsonPropertyOrder({"kind", "id", "text"})
public sealed interface Asked {

    /** That of the {@link Response} it wants, as the API calls it. */
    @JsonProperty
    String kind();

    @JsonUnwrapped
    Prompt prompt();

    default String id() {
        return prompt().id();
    }

    /**
     * What every question shows.
     *
     * @param text HTML of what is asked
     * @param hint HTML; stays here until it is known that it was paid for
     */
    record Prompt(String id, String text, @JsonIgnore Optional<String> hint) {

        static Prompt of(Question question) {
            var head = question.head();
            return new Prompt(head.id(), head.text(), head.hint());
        }
    }

    /** Something to choose or to place; {@code key} is its place on the page, from 0. */
    record Entry(int key, String html) {}

    record Choose(Prompt prompt, boolean several, List<Entry> options) implements Asked {

        @Override
        public String kind() {
            return several ? "multiple" : "single";
        }
    }

    /** @param distractors whether some of the steps belong nowhere */
    record Order(Prompt prompt, boolean distractors, List<Entry> steps) implements Asked {

        @Override
        public String kind() {
            return "ordering";
        }
    }

    /** @param lefts HTML, each wants one of the answers */
    record Match(Prompt prompt, List<String> lefts, List<Entry> answers) implements Asked {

        @Override
        public String kind() {
            return "matching";
        }
    }

    /** @param pieces HTML around the blanks, one more than there are blanks; the prompt's text is not shown beside it */
    record Fill(Prompt prompt, List<String> pieces, List<Blank> blanks) implements Asked {

        @Override
        public String kind() {
            return "gap";
        }

        /** @param options plain texts to choose from; none when the blank is to be written into */
        public record Blank(List<String> options) {}
    }

    record Measure(Prompt prompt, Optional<String> unit) implements Asked {

        @Override
        public String kind() {
            return "numeric";
        }
    }

    record Point(Prompt prompt, Scene scene) implements Asked {

        @Override
        public String kind() {
            return "hotspot";
        }
    }

    record Label(Prompt prompt, Scene scene, List<Entry> names) implements Asked {

        @Override
        public String kind() {
            return "labelling";
        }
    }

    record Write(Prompt prompt) implements Asked {

        @Override
        public String kind() {
            return "written";
        }
    }

    record HandIn(Prompt prompt, Set<Accept> accept) implements Asked {

        @Override
        public String kind() {
            return "upload";
        }
    }

    static Asked of(Question question, Shuffle shuffle) {
        return Kinds.of(question).ask(question, shuffle);
    }
}
