package org.footing.web.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked.Entry;
import org.footing.assessment.Verdict.Part;

/**
 * A place that wants one of the answers: a pick list, or what was picked when nothing can be changed any more.
 *
 * @param field its name in the form
 * @param about the id of what it is read out as
 * @param given HTML of what was picked
 */
public record Slot(
        String field, String about, List<Pick> picks, Optional<String> given, Optional<Part> mark, boolean closed) {

    /**
     * One line of the list.
     *
     * @param words HTML without tags
     */
    public record Pick(int key, String words, boolean chosen) {}

    static Slot of(QuestionForm form, String name, int number, List<Entry> answers, Optional<Integer> given) {
        return new Slot(
                form.id() + "." + name + "-" + number,
                "q-" + form.id() + "-" + number,
                answers.stream()
                        .map(answer -> new Pick(
                                answer.key(),
                                words(answer.html()),
                                given.filter(key -> key == answer.key()).isPresent()))
                        .toList(),
                given.map(key -> answers.get(key).html()),
                form.view().mark(number),
                form.closed());
    }

    /** Pick lists show text alone; of a picture its description is left. Our own HTML has no stray angle brackets. */
    static String words(String html) {
        return html.replaceAll("(?s)<svg[^>]* aria-label=\"([^\"]*)\"[^>]*>.*?</svg>", "$1")
                .replaceAll("<img[^>]* alt=\"([^\"]*)\"[^>]*>", "$1")
                .replaceAll("<[^>]*>", "")
                .strip();
    }
}
