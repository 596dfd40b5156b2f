package org.footing.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Question;
import org.footing.course.Question.Option;

/** What the kinds with options to choose share. */
final class Options {

    private Options() {}

    static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }

    static Asked ask(Question question, List<Option> options, boolean several, Shuffle shuffle) {
        return new Asked.Choose(Asked.Prompt.of(question), several, shuffle.entries(texts(options)));
    }

    static Verdict verdict(Question question, List<Option> options, Collection<Integer> chosen, Fraction share) {
        var parts = chosen.stream()
                .sorted()
                .map(number -> new Part(
                        number, options.get(number).right(), options.get(number).feedback()))
                .toList();
        var critical = chosen.stream().anyMatch(number -> options.get(number).critical());
        return new Verdict(
                share, false, critical, parts, Optional.empty(), question.head().explain());
    }

    /** In the order of the page. */
    static Verdict shown(Verdict verdict, Shuffle shuffle) {
        var parts = verdict.parts().stream()
                .map(part -> new Part(shuffle.place(part.place()), part.right(), part.feedback()))
                .sorted(java.util.Comparator.comparing(Part::place))
                .toList();
        return new Verdict(
                verdict.share(), verdict.waits(), verdict.critical(), parts, verdict.neighbours(), verdict.explain());
    }
}
