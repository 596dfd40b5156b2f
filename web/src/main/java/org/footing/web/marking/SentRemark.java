package org.footing.web.marking;

import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import org.footing.assessment.SeenResponse;
import org.footing.marking.Remark.Place;
import org.footing.web.marking.WorkView.RemarkFields;
import org.jboss.resteasy.reactive.RestForm;

/** A remark as a browser sends it: about words, a point or a moment, whichever the work has. */
public class SentRemark {

    @RestForm
    @DefaultValue("")
    public String quote = "";

    @RestForm
    @DefaultValue("")
    public String x = "";

    @RestForm
    @DefaultValue("")
    public String y = "";

    @RestForm
    @DefaultValue("")
    public String seconds = "";

    @RestForm
    @DefaultValue("")
    public String remark = "";

    /** Of the response that the page had. */
    @RestForm
    @DefaultValue("")
    public String response = "";

    SeenResponse seenResponse() {
        return SeenResponse.of(response, false);
    }

    /** Absent when it is none. */
    Optional<Place> place() {
        if (!quote.isBlank()) {
            return Optional.of(new Place.Passage(quote.replace("\r\n", "\n").strip()));
        }
        if (!seconds.isBlank()) {
            return number(seconds).map(Place.Moment::new);
        }
        return number(x).flatMap(across -> number(y).map(down -> new Place.Point(across, down)));
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    RemarkFields fields(String error) {
        return new RemarkFields(quote, x, y, seconds, remark, error);
    }
}
