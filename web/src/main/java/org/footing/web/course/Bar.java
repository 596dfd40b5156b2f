package org.footing.web.course;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.practice.PracticeHours;
import org.footing.practice.SignOffSheet;
import org.footing.progress.CourseRequirements;
import org.footing.progress.CourseRequirements.Cases;
import org.footing.progress.CourseRequirements.Hours;
import org.footing.progress.CourseRequirements.InClass;
import org.footing.progress.CourseRequirements.Items;
import org.footing.progress.CourseRequirements.Mark;
import org.footing.progress.CourseRequirements.Part;
import org.footing.progress.CourseRequirements.Practicals;
import org.footing.progress.CourseRequirements.SignedOff;
import org.footing.web.page.Durations;
import org.footing.web.page.Percent;

/**
 * One of the things that a course asks for, as people read it.
 *
 * @param figure how far it is
 * @param percent the same, as far as it is drawn
 * @param missing each in a few words; empty where it is met
 */
public record Bar(String title, String figure, int percent, boolean met, List<String> missing) {

    private static final RequirementMessages WORDS = MessageBundles.get(RequirementMessages.class);

    private static final int WHOLE = 100;

    /** Of everything that the course asks for. */
    public static List<Bar> of(CourseRequirements requirements) {
        return requirements.parts().stream().map(Bar::of).toList();
    }

    /** Of what it asks for beside lessons, quizzes and their mark. */
    static List<Bar> ofHandsOn(CourseRequirements requirements) {
        return requirements.parts().stream()
                .filter(part -> !(part instanceof Items || part instanceof Mark))
                .map(Bar::of)
                .toList();
    }

    private static Bar of(Part part) {
        if (part instanceof Items items) {
            var sum = items.sum();
            var figure = WORDS.doneOf(sum.doneItems(), sum.requiredItems());
            return new Bar(WORDS.items(), figure, sum.percent(), items.met(), items.missing());
        }
        if (part instanceof Mark mark) {
            return of(mark);
        }
        if (part instanceof Hours hours) {
            return of(hours.hours(), hours.met());
        }
        if (part instanceof InClass inClass) {
            return of(inClass);
        }
        if (part instanceof SignedOff signedOff) {
            return of(signedOff.sheet(), signedOff.met());
        }
        return ofPassed(part);
    }

    private static Bar of(Mark mark) {
        var shown = Percent.of(mark.mark(), Optional.of(mark.pass()));
        return new Bar(
                WORDS.mark(),
                WORDS.markOf(shown, mark.pass()),
                mark.mark().percent(),
                mark.met(),
                mark.met() ? List.of() : List.of(WORDS.markMissing(shown, mark.pass())));
    }

    private static Bar of(PracticeHours hours, boolean met) {
        var asked = hours.targets().hours();
        var missing = new ArrayList<String>();
        left(asked, hours.counted()).map(WORDS::hoursMissing).ifPresent(missing::add);
        left(hours.targets().supervised(), hours.supervised())
                .map(WORDS::supervisedMissing)
                .ifPresent(missing::add);
        hours.kinds().forEach(kind -> left(kind.category().minimum(), kind.confirmed())
                .map(time -> WORDS.kindMissing(time, kind.category().title()))
                .ifPresent(missing::add));
        var clients = hours.targets().clients() - hours.clients();
        if (clients > 0) {
            missing.add(WORDS.clientsMissing(clients));
        }
        var percent = share(hours.counted().toMinutes(), Duration.ofHours(asked).toMinutes());
        return new Bar(
                WORDS.hours(),
                WORDS.hoursOf(Durations.studyTime(hours.counted()), asked),
                percent,
                met,
                List.copyOf(missing));
    }

    private static Bar of(InClass inClass) {
        var percent = inClass.contact().percent();
        return new Bar(
                WORDS.attendance(),
                inClass.contact().nothingHeld() ? WORDS.noRegister() : WORDS.percent(percent),
                percent,
                inClass.met(),
                inClass.met() ? List.of() : List.of(WORDS.attendanceMissing(percent, inClass.asked())));
    }

    private static Bar of(SignOffSheet sheet, boolean met) {
        var asked = sheet.rows().stream()
                .filter(row -> !row.competency().optional())
                .toList();
        var open = asked.stream()
                .filter(row -> !row.signed())
                .map(row -> row.competency().title())
                .toList();
        var done = asked.size() - open.size();
        return new Bar(WORDS.signOffs(), WORDS.doneOf(done, asked.size()), share(done, asked.size()), met, open);
    }

    private static Bar ofPassed(Part part) {
        if (part instanceof Cases cases) {
            var left = cases.asked() - cases.passed();
            return new Bar(
                    WORDS.cases(),
                    WORDS.doneOf(cases.passed(), cases.asked()),
                    share(cases.passed(), cases.asked()),
                    cases.met(),
                    cases.met() ? List.of() : List.of(WORDS.casesMissing(left)));
        }
        var practicals = (Practicals) part;
        var done = practicals.asked() - practicals.missing().size();
        return new Bar(
                WORDS.practicals(),
                WORDS.doneOf(done, practicals.asked()),
                share(done, practicals.asked()),
                practicals.met(),
                practicals.missing());
    }

    private static Optional<String> left(int askedHours, Duration done) {
        var left = Duration.ofHours(askedHours).minus(done);
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(Durations.studyTime(left));
    }

    private static int share(long done, long all) {
        return all == 0 ? WHOLE : (int) Math.min(WHOLE, WHOLE * done / all);
    }
}
