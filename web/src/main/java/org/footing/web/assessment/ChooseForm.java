package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footing.assessment.Asked.Choose;
import org.footing.assessment.Response;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Verdict;
import org.footing.assessment.Verdict.Part;

/** Options to choose: fields {@code option} with their keys. */
public record ChooseForm(QuestionView view, Choose asked) implements QuestionForm {

    /**
     * @param html what it says
     * @param mark if it was chosen
     */
    public record Row(int key, String html, boolean chosen, Optional<Part> mark) {}

    @Override
    public String kind() {
        return "choose";
    }

    @Override
    public Reading read(Fields fields) {
        var options = fields.numbers("option", asked.options().size());
        if (options.isEmpty()) {
            return Reading.EMPTY;
        }
        if (asked.several()) {
            return Reading.of(new Chosen(new TreeSet<>(options)));
        }
        return options.size() > 1 ? Reading.NOT_OFFERED : Reading.of(new Picked(options.get(0)));
    }

    public List<Row> rows() {
        var chosen = view.response().map(ChooseForm::chosen).orElse(Set.of());
        return asked.options().stream()
                .map(option ->
                        new Row(option.key(), option.html(), chosen.contains(option.key()), view.mark(option.key())))
                .toList();
    }

    private static Set<Integer> chosen(Response response) {
        if (response instanceof Picked picked) {
            return Set.of(picked.option());
        }
        return response instanceof Chosen several ? several.options() : Set.of();
    }

    @Override
    public String instruction() {
        return asked.several() ? words().chooseSeveral() : words().chooseOne();
    }

    @Override
    public String unanswered() {
        return words().nothingChosen();
    }

    @Override
    public String wrong() {
        return words().notThisOne();
    }

    @Override
    public String tally(Verdict verdict) {
        if (!asked.several()) {
            return "";
        }
        return verdict.wrongParts() > 0 ? words().someWrong() : words().someMissing();
    }

    @Override
    public Optional<String> subject(Part part) {
        return asked.several() ? Optional.of(asked.options().get(part.place()).html()) : Optional.empty();
    }
}
