package org.footing.web.course;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footing.assessment.Asked;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Verdict;

/**
 * A self-check question on a lesson page, with what the reader answered to it if they just did.
 *
 * @param lessonAddress of the page it stands on
 * @param verdict of the response; absent before one, and when it could not be marked
 * @param solution HTML of the right options, or of the steps in order; only when the reader asked for it
 * @param reason HTML of why that is right, with the solution
 * @param unclear the response could not be read: nothing chosen, or two steps in one place
 */
public record SelfCheck(
        Asked asked,
        String lessonAddress,
        Set<Integer> chosen,
        List<Integer> order,
        Optional<Verdict> verdict,
        List<String> solution,
        Optional<String> reason,
        boolean unclear) {

    static SelfCheck open(Asked asked, String lessonAddress) {
        return new SelfCheck(
                asked, lessonAddress, Set.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), false);
    }

    /** @param placed the steps as far as they could be read, to be put right from there */
    SelfCheck notUnderstood(List<Integer> placed) {
        return new SelfCheck(asked, lessonAddress, chosen, placed, Optional.empty(), List.of(), Optional.empty(), true);
    }

    SelfCheck marked(org.footing.assessment.Response response, Verdict verdict) {
        return new SelfCheck(
                asked,
                lessonAddress,
                chosen(response),
                response instanceof Ordered steps ? steps.steps() : List.of(),
                Optional.of(verdict),
                List.of(),
                Optional.empty(),
                false);
    }

    private static Set<Integer> chosen(org.footing.assessment.Response response) {
        if (response instanceof Picked picked) {
            return Set.of(picked.option());
        }
        return response instanceof Chosen options ? options.options() : Set.of();
    }

    SelfCheck solved(List<String> right, Optional<String> why) {
        return new SelfCheck(asked, lessonAddress, Set.of(), List.of(), Optional.empty(), right, why, false);
    }

    public Optional<Asked.Choose> choose() {
        return asked instanceof Asked.Choose choose ? Optional.of(choose) : Optional.empty();
    }

    public Optional<Asked.Order> ordering() {
        return asked instanceof Asked.Order ordering ? Optional.of(ordering) : Optional.empty();
    }

    public String action() {
        return lessonAddress + "/checks/" + asked.id();
    }

    public boolean answered() {
        return verdict.isPresent();
    }

    /** Answered rightly: nothing is left to try. */
    public boolean settled() {
        return verdict.isPresent() && verdict.get().right();
    }

    /** Whether several options may be chosen. */
    public boolean several() {
        return asked instanceof Asked.Choose choose && choose.several();
    }

    /** The steps as they were put last, those left out at the end. */
    public List<Asked.Entry> steps() {
        var shown = ordering().orElseThrow().steps();
        return order.isEmpty()
                ? shown
                : Stream.concat(
                                order.stream().map(shown::get),
                                shown.stream().filter(step -> !order.contains(step.key())))
                        .toList();
    }

    @TemplateExtension
    static boolean leftOut(SelfCheck check, int step) {
        return !check.order.isEmpty() && !check.order.contains(step);
    }

    @TemplateExtension
    static Optional<Verdict.Part> remarkOn(SelfCheck check, int option) {
        return check.verdict.stream()
                .flatMap(verdict -> verdict.parts().stream())
                .filter(remark -> remark.place() == option)
                .findFirst();
    }
}
