package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.footing.marking.Remark;
import org.footing.marking.Remark.Place;
import org.footing.marking.Waiting;
import org.footing.web.marking.WorkView.Noted;

/** Remarks in words. */
final class RemarkRows {

    private static final int MINUTE = 60;
    private static final Place.Point NOWHERE = new Place.Point(-1, -1);

    private RemarkRows() {}

    /** Those about what was handed in before have no place in what stands there now. */
    static List<Noted> of(Waiting waiting) {
        var remarks = Remark.of(waiting.work);
        return IntStream.range(0, remarks.size())
                .mapToObj(place -> row(place + 1, remarks.get(place), waiting.since))
                .toList();
    }

    private static Noted row(int number, Remark remark, Instant since) {
        var earlier = remark.at.isBefore(since);
        var place = remark.place();
        var point = !earlier && place instanceof Place.Point pressed ? pressed : NOWHERE;
        return new Noted(
                number,
                remark.id,
                earlier ? words().aboutEarlier(about(number, place)) : about(number, place),
                remark.words,
                remark.author.name,
                point.x(),
                point.y());
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
