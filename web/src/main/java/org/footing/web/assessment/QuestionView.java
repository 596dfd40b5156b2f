package org.footing.web.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Response;
import org.footing.assessment.Verdict;

/**
 * One question on a page. {@code assessment/_question} shows it as fields that are named after it, {@code heel.option}, so that one
 * form can hold many; {@link QuestionForm#read} reads them again.
 *
 * @param label the sentence above it: that it is not marked, or which of how many it is and what it is worth
 * @param response in the numbering of the page
 * @param verdict in the numbering of the page; only what its reader may know
 * @param closed nothing can be changed any more
 * @param evidence what was handed in; absent where no files are taken
 */
public record QuestionView(
        Asked asked,
        String label,
        Optional<Response> response,
        Optional<Verdict> verdict,
        boolean closed,
        Optional<Evidence> evidence) {

    /**
     * @param fileName of what was handed in
     * @param address of that
     * @param picture whether browsers show it
     * @param film whether browsers play it
     * @param pages addresses of small pictures that stand for it
     */
    public record Evidence(
            Optional<String> fileName, String address, boolean picture, boolean film, List<String> pages) {

        public static final Evidence NONE = new Evidence(Optional.empty(), "", false, false, List.of());
    }

    public static QuestionView open(Asked asked, String label) {
        return new QuestionView(asked, label, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public QuestionView withResponse(Optional<Response> given) {
        return new QuestionView(asked, label, given, verdict, closed, evidence);
    }

    public QuestionView withVerdict(Optional<Verdict> known) {
        return new QuestionView(asked, label, response, known, closed, evidence);
    }

    public QuestionView withEvidence(Evidence file) {
        return new QuestionView(asked, label, response, verdict, closed, Optional.of(file));
    }

    public QuestionView shut() {
        return new QuestionView(asked, label, response, verdict, true, evidence);
    }

    /** What stands between the page and its fields. */
    public QuestionForm form() {
        return QuestionForm.of(this);
    }

    /** The response if it is of the kind asked for. */
    <R extends Response> Optional<R> response(Class<R> kind) {
        return response.filter(kind::isInstance).map(kind::cast);
    }

    /** What the verdict says of one part of the response. */
    Optional<Verdict.Part> mark(int place) {
        return verdict.stream()
                .flatMap(known -> known.parts().stream())
                .filter(part -> part.place() == place)
                .findFirst();
    }
}
