package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked.Point;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Verdict.Part;

/** A region of a picture to choose: the field {@code region} holds its number. */
public record PointForm(QuestionView view, Point asked) implements QuestionForm {

    public record Row(Region region, boolean chosen, Optional<Part> mark) {}

    @Override
    public String kind() {
        return "point";
    }

    @Override
    public Reading read(Fields fields) {
        return fields.number("region", asked.scene().regions().size())
                .map(region -> Reading.of(new Pointed(region)))
                .orElse(Reading.EMPTY);
    }

    public List<Region> regions() {
        return Region.of(asked.scene());
    }

    public List<Row> rows() {
        var chosen = view.response(Pointed.class).map(Pointed::region);
        return regions().stream()
                .map(region -> new Row(
                        region,
                        chosen.filter(number -> number == region.number()).isPresent(),
                        view.mark(region.number())))
                .toList();
    }

    @Override
    public String instruction() {
        return words().chooseRegion();
    }

    @Override
    public String unanswered() {
        return words().noRegion();
    }

    @Override
    public String wrong() {
        return words().notThere();
    }
}
