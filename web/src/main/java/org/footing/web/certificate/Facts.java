package org.footing.web.certificate;

import static org.footing.web.certificate.CertificateWords.WORDS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.footing.progress.Certificate;
import org.footing.progress.Certificate.Validity;
import org.footing.progress.Study;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;

/**
 * What stands on a certificate beside the name, in words.
 *
 * @param drawn as {@code tags/state} draws it
 * @param state whether it is valid
 * @param lines in the order in which they are read
 */
public record Facts(String drawn, String state, List<Line> lines) {

    public record Line(String term, String value) {}

    /** For the student and for staff. */
    static Facts of(Certificate certificate, Instant now) {
        var study = certificate.study;
        var told = told(certificate, now);
        var all = Stream.concat(
                told.lines().stream(),
                Stream.of(new Line(WORDS.mark(), mark(study)), new Line(WORDS.tutors(), study.tutors()))
                        .filter(line -> !line.value().isEmpty()));
        return new Facts(told.drawn(), told.state(), all.toList());
    }

    /** For everybody who has the serial: neither the mark nor who taught. */
    static Facts told(Certificate certificate, Instant now) {
        var zone = certificate.enrolment.cohort.zone();
        var validity = certificate.validity(LocalDate.ofInstant(now, zone));
        return new Facts(
                validity == Validity.VALID ? "done" : "late", state(certificate, validity), lines(certificate));
    }

    private static String state(Certificate certificate, Validity validity) {
        var last = certificate.validUntil;
        var end = certificate.revokedAt;
        if (end != null) {
            return WORDS.revoked(new Dates(certificate.enrolment.cohort.zone()).dayInFull(end));
        }
        return last != null && validity == Validity.EXPIRED ? WORDS.expired(Dates.inFull(last)) : WORDS.valid();
    }

    private static List<Line> lines(Certificate certificate) {
        var study = certificate.study;
        var last = certificate.validUntil;
        var lines = Stream.of(
                new Line(WORDS.course(), WORDS.titleAndEdition(study.title(), study.edition())),
                new Line(WORDS.school(), study.school()),
                new Line(WORDS.centre(), study.centre()),
                new Line(WORDS.began(), Dates.inFull(study.startedOn())),
                new Line(WORDS.completed(), Dates.inFull(study.completedOn())),
                new Line(WORDS.validUntil(), last == null ? "" : Dates.inFull(last)));
        return Stream.concat(lines.filter(line -> !line.value().isEmpty()), hours(study).stream())
                .toList();
    }

    /** Of each kind that there are any of, and in all. */
    static List<Line> hours(Study study) {
        return Stream.of(
                        new Line(WORDS.online(), hours(study.onlineMinutes())),
                        new Line(WORDS.handsOn(), hours(study.handsOnMinutes())),
                        new Line(WORDS.inClass(), hours(study.classMinutes())),
                        new Line(WORDS.allHours(), hours(study.allMinutes())))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private static String mark(Study study) {
        var mark = study.mark();
        return mark == null ? "" : WORDS.percent(Integer.toString(mark.percent()));
    }

    /** Empty for none. */
    private static String hours(int minutes) {
        return minutes == 0 ? "" : Durations.studyTime(minutes);
    }
}
