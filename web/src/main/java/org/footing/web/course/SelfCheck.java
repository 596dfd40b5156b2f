package org.footing.web.course;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Asked;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Verdict;

/**
 * A self-check question on a lesson page, with what the reader answered to it if they just did.
 *
 * @param lessonAddress of the page it stands on
 * @param verdict of the response; absent before one, and when it could not be marked
 * @param solution HTML of the right options, or of the steps in order; only when the reader asked for it
 * @param unclear the response could not be read: nothing chosen, or two steps in one place
 */
public record SelfCheck(
        Asked asked,
        String lessonAddress,
        Set<Integer> chosen,
        List<Integer> order,
        Optional<Verdict> verdict,
        List<String> solution,
        boolean unclear) {

    static SelfCheck open(Asked asked, String lessonAddress) {
        return new SelfCheck(asked, lessonAddress, Set.of(), List.of(), Optional.empty(), List.of(), false);
    }

    SelfCheck notUnderstood() {
        return new SelfCheck(asked, lessonAddress, chosen, order, Optional.empty(), List.of(), true);
    }

    SelfCheck marked(org.footing.assessment.Response response, Verdict verdict) {
        return new SelfCheck(
                asked,
                lessonAddress,
                response instanceof Chosen options ? options.options() : Set.of(),
                response instanceof Ordered steps ? steps.steps() : List.of(),
                Optional.of(verdict),
                List.of(),
                false);
    }

    SelfCheck solved(List<String> right) {
        return new SelfCheck(asked, lessonAddress, chosen, order, Optional.empty(), right, false);
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

    /** The place that a step was given, from 1; 0 where it was left out; its place on the page before any response. */
    @TemplateExtension
    static int placeOf(SelfCheck check, int key) {
        return check.order.isEmpty() && check.verdict.isEmpty() ? key + 1 : check.order.indexOf(key) + 1;
    }

    @TemplateExtension
    static Optional<Verdict.Remark> remarkOn(SelfCheck check, int option) {
        return check.verdict.stream()
                .flatMap(verdict -> verdict.remarks().stream())
                .filter(remark -> remark.option() == option)
                .findFirst();
    }
}
