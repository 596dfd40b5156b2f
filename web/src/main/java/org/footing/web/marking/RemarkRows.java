package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.marking.Remark;
import org.footing.marking.Waiting;
import org.footing.web.marking.WorkView.Noted;

/** Remarks in words. */
final class RemarkRows {

    private static final int MINUTE = 60;
    private static final int NOWHERE = -1;

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
        return new Noted(
                number,
                remark.id,
                earlier ? words().aboutEarlier(about(number, remark)) : about(number, remark),
                remark.words,
                remark.author.name,
                earlier ? NOWHERE : Optional.ofNullable(remark.x).orElse(NOWHERE),
                earlier ? NOWHERE : Optional.ofNullable(remark.y).orElse(NOWHERE));
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
