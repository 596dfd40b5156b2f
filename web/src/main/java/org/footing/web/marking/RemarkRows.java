package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import java.util.List;
import java.util.stream.IntStream;
import org.footing.marking.Remark;
import org.footing.marking.Remark.Place;
import org.footing.marking.Work;
import org.footing.web.marking.WorkView.Noted;

/** Remarks in words. */
final class RemarkRows {

    private static final int MINUTE = 60;
    private static final Place.Point NOWHERE = new Place.Point(-1, -1);

    private RemarkRows() {}

    static List<Noted> of(Work work) {
        var remarks = Remark.of(work);
        return IntStream.range(0, remarks.size())
                .mapToObj(place -> row(place + 1, remarks.get(place)))
                .toList();
    }

    private static Noted row(int number, Remark remark) {
        var place = remark.place();
        var point = place instanceof Place.Point pressed ? pressed : NOWHERE;
        return new Noted(
                number, remark.id, about(number, place), remark.words, remark.author.name, point.x(), point.y());
    }

    private static String about(int number, Place place) {
        if (place instanceof Place.Point) {
            return words().aboutPoint(number);
        }
        return place instanceof Place.Passage passage
                ? words().aboutWords(passage.quote())
                : words().aboutMoment(time((Place.Moment) place));
    }

    /** 1:05. */
    static String time(Place.Moment moment) {
        return "%d:%02d".formatted(moment.seconds() / MINUTE, moment.seconds() % MINUTE);
    }
}
