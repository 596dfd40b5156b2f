package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Asked.Label;
import org.footing.assessment.Response.Labelled;
import org.footing.assessment.Verdict;

/** Names to put to the regions of a picture: the field {@code region-3} holds the key of its name. */
public record LabelForm(QuestionView view, Label asked) implements QuestionForm {

    public record Row(Region region, Slot slot) {}

    @Override
    public String kind() {
        return "label";
    }

    /** A name that was put to two regions stays where it is, to be put right. */
    @Override
    public Reading read(Fields fields) {
        var names = fields.numbered(
                "region", asked.scene().regions().size(), asked.names().size());
        if (names.isEmpty()) {
            return Reading.EMPTY;
        }
        var reading = Reading.of(new Labelled(names));
        return names.values().stream().distinct().count() < names.size() ? reading.but(Reading.Unclear.TWICE) : reading;
    }

    public List<Region> regions() {
        return Region.of(asked.scene());
    }

    public List<Row> rows() {
        var names = view.response(Labelled.class).map(Labelled::names).orElse(Map.of());
        return regions().stream()
                .map(region -> new Row(
                        region,
                        Slot.of(
                                this,
                                "region",
                                region.number(),
                                asked.names(),
                                Optional.ofNullable(names.get(region.number())))))
                .toList();
    }

    @Override
    public String instruction() {
        return words().labelEach();
    }

    @Override
    public String unanswered() {
        return words().nothingLabelled();
    }

    @Override
    public String wrong() {
        return words().noneRight();
    }

    @Override
    public String trouble(Reading.Unclear unclear) {
        return unclear == Reading.Unclear.TWICE ? words().oneInTwoPlaces() : QuestionForm.super.trouble(unclear);
    }

    @Override
    public String tally(Verdict verdict) {
        return words().namesRight(verdict.rightParts(), asked.scene().regions().size());
    }
}
