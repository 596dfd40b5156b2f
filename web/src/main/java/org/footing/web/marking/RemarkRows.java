package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.marking.Remark;
import org.footing.marking.Work;
import org.footing.web.marking.WorkView.Noted;

/** Remarks in words. */
final class RemarkRows {

    private static final int MINUTE = 60;

    private RemarkRows() {}

    static List<Noted> of(Work work) {
        var remarks = Remark.of(work);
        return IntStream.range(0, remarks.size())
                .mapToObj(place -> row(place + 1, remarks.get(place)))
                .toList();
    }

    private static Noted row(int number, Remark remark) {
        return new Noted(
                number,
                remark.id,
                about(number, remark),
                remark.words,
                remark.author.name,
                Optional.ofNullable(remark.x).orElse(-1),
                Optional.ofNullable(remark.y).orElse(-1));
    }

    private static String about(int number, Remark remark) {
        if (remark.quote != null) {
            return words().aboutWords(remark.quote);
        }
        return remark.seconds == null ? words().aboutPoint(number) : words().aboutMoment(time(remark.seconds));
    }

    /** 1:05. */
    static String time(int seconds) {
        return "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }
}
