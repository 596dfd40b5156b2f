package org.footing.web.certificate;

import static org.footing.web.certificate.CertificateWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.ItemException;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.library.Library;
import org.footing.practice.PracticeHours;
import org.footing.practice.SignOffSheet;
import org.footing.progress.Certificate;
import org.footing.progress.HandsOn;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;
import org.footing.web.course.StateWords;
import org.footing.web.page.Dates;
import org.footing.web.page.Percent;

/** Everything that a student did in a course, for an awarding body or another school. Of today, while the certificate is of its day. */
@ApplicationScoped
class Transcript {

    /** @param day may be empty, as the mark may */
    public record Item(String title, String state, String mark, String day) {}

    public record Kind(String title, String counted) {}

    /** @param day empty until it is signed off */
    public record SignOff(String title, String day, String by) {}

    public record View(
            Certificate certificate, String day, List<Item> items, List<Kind> hours, List<SignOff> signOffs) {}

    @CheckedTemplate(basePath = "certificate")
    static class Templates {
        static native TemplateInstance transcript(View view);
    }

    @Inject
    Library library;

    TemplateInstance page(Certificate certificate, Instant now) {
        var enrolment = certificate.enrolment;
        var zone = enrolment.cohort.zone();
        var course = library.course(enrolment.cohort.edition);
        var journey = Journey.of(ItemProgress.of(enrolment), ItemException.of(enrolment));
        var handsOn = HandsOn.of(enrolment, course, now);
        return Templates.transcript(new View(
                certificate,
                Dates.inFull(LocalDate.ofInstant(now, zone)),
                course.lessons().flatMap(lesson -> items(lesson, journey, zone)).toList(),
                hours(handsOn.hours()),
                signOffs(handsOn.signOffs())));
    }

    private static Stream<Item> items(Lesson lesson, Journey journey, ZoneId zone) {
        var read =
                new Item(lesson.title(), StateWords.title(journey.state(lesson)), "", day(journey.with(lesson), zone));
        return Stream.concat(Stream.of(read), lesson.quizzes().map(quiz -> item(quiz, journey, zone)));
    }

    private static Item item(Quiz quiz, Journey journey, ZoneId zone) {
        var progress = journey.with(quiz);
        var mark = progress.flatMap(known -> Optional.ofNullable(known.mark))
                .map(known -> WORDS.percent(Percent.of(known, quiz.rules().pass())));
        return new Item(
                WORDS.quiz(quiz.title()), StateWords.title(journey.state(quiz)), mark.orElse(""), day(progress, zone));
    }

    private static String day(Optional<ItemProgress> progress, ZoneId zone) {
        return progress.flatMap(known -> Optional.ofNullable(known.completedAt))
                .map(done -> Dates.inFull(LocalDate.ofInstant(done, zone)))
                .orElse("");
    }

    private static List<Kind> hours(PracticeHours hours) {
        if (hours.counted().isZero()) {
            return List.of();
        }
        var kinds = hours.kinds().stream()
                .map(kind -> new Kind(kind.category().title(), CertificateWords.length(kind.counted())));
        var sums = Stream.of(
                new Kind(
                        WORDS.inClass(), CertificateWords.length(hours.contact().attended())),
                new Kind(WORDS.counted(), CertificateWords.length(hours.counted())),
                new Kind(WORDS.supervised(), CertificateWords.length(hours.supervised())));
        return Stream.concat(kinds, sums).toList();
    }

    private static List<SignOff> signOffs(SignOffSheet sheet) {
        return sheet.rows().stream()
                .map(row -> new SignOff(
                        row.competency().title(),
                        row.signedOn().map(Dates::inFull).orElse(""),
                        row.standing().stream()
                                .map(one -> one.observer.name)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
