package org.footing.web.certificate;

import static org.footing.web.certificate.CertificateWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.footing.web.page.Durations;
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
        var dates = new Dates(enrolment.cohort.zone());
        var course = library.course(enrolment.cohort.edition);
        var journey = Journey.of(enrolment);
        var handsOn = HandsOn.of(enrolment, course, now);
        return Templates.transcript(new View(
                certificate,
                dates.dayInFull(now),
                course.lessons()
                        .flatMap(lesson -> items(lesson, journey, dates))
                        .toList(),
                hours(handsOn.hours()),
                signOffs(handsOn.signOffs())));
    }

    private static Stream<Item> items(Lesson lesson, Journey journey, Dates dates) {
        var read =
                new Item(lesson.title(), StateWords.title(journey.state(lesson)), "", day(journey.with(lesson), dates));
        return Stream.concat(Stream.of(read), lesson.quizzes().map(quiz -> item(quiz, journey, dates)));
    }

    private static Item item(Quiz quiz, Journey journey, Dates dates) {
        var progress = journey.with(quiz);
        var mark = progress.flatMap(known -> Optional.ofNullable(known.mark))
                .map(known -> WORDS.percent(Percent.of(known, quiz.rules().pass())));
        return new Item(
                WORDS.quiz(quiz.title()), StateWords.title(journey.state(quiz)), mark.orElse(""), day(progress, dates));
    }

    private static String day(Optional<ItemProgress> progress, Dates dates) {
        return progress.flatMap(known -> Optional.ofNullable(known.completedAt))
                .map(dates::dayInFull)
                .orElse("");
    }

    private static List<Kind> hours(PracticeHours hours) {
        if (hours.counted().isZero()) {
            return List.of();
        }
        var kinds = hours.kinds().stream()
                .map(kind -> new Kind(kind.category().title(), Durations.studyTime(kind.counted())));
        var sums = Stream.of(
                new Kind(WORDS.inClass(), Durations.studyTime(hours.contact().attended())),
                new Kind(WORDS.counted(), Durations.studyTime(hours.counted())),
                new Kind(WORDS.supervised(), Durations.studyTime(hours.supervised())));
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
