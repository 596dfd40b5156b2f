package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Queue;
import org.footing.marking.Queue.Whose;
import org.footing.marking.Waiting;
import org.footing.marking.Work.Kind;
import org.footing.practice.LogbookEntry;
import org.footing.practice.TreatmentRecord;
import org.footing.web.marking.QueueView.Choice;
import org.footing.web.marking.QueueView.Held;
import org.footing.web.marking.QueueView.Option;
import org.footing.web.marking.QueueView.Row;
import org.footing.web.page.Dates;
import org.footing.web.page.Paging;

/** Gathers what waits for somebody who marks. */
@ApplicationScoped
class QueueViews {

    private static final int SIZE = 50;

    @Inject
    Library library;

    /** How soon the school wants to answer. */
    @ConfigProperty(name = "footing.marking.aim", defaultValue = "P7D")
    Duration aim;

    /** @param wanted page, as it stands in an address */
    QueueView view(Viewer viewer, Looking looking, Optional<String> wanted, Instant now) {
        var taught = Cohort.taughtBy(viewer);
        var cohorts = taught.stream().collect(Collectors.toMap(cohort -> cohort.id, Function.identity()));
        var queue = looking.queue(viewer, taught, now);
        var count = Waiting.count(queue);
        var page = Paging.of(wanted, SIZE, count);
        var waiting = Waiting.of(queue, page.index(), SIZE);
        var oldest = page.index() == 0 ? waiting : Waiting.of(queue, 0, 1);
        return new QueueView(
                looking.query(),
                choices(looking, taught),
                looking.hidden(),
                facts(queue, oldest.stream().findFirst(), count, now),
                waiting.stream()
                        .map(one -> row(viewer, looking, cohort(cohorts, one.cohortId), one, now))
                        .toList(),
                page.range(words()::range),
                page.previous(looking.list()),
                page.next(looking.list()),
                Waiting.held(taught).stream()
                        .map(held -> held(cohort(cohorts, held.cohortId()), held))
                        .toList(),
                LogbookEntry.countWaiting(viewer, taught),
                TreatmentRecord.countUncommented(viewer, taught));
    }

    private static Cohort cohort(Map<Long, Cohort> cohorts, long id) {
        return Objects.requireNonNull(cohorts.get(id));
    }

    private List<String> facts(Queue queue, Optional<Waiting> oldest, long count, Instant now) {
        if (oldest.isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<String>();
        facts.add(words().waiting(count));
        facts.add(words().oldest(MarkingWords.length(oldest.get().since, now)));
        if (count > 2) {
            Waiting.median(queue, count).ifPresent(since -> facts.add(words().median(MarkingWords.length(since, now))));
        }
        facts.add(words().aim(MarkingWords.length(aim)));
        return facts;
    }

    private Row row(Viewer viewer, Looking looking, Cohort cohort, Waiting one, Instant now) {
        return new Row(
                MarkedAt.address(one, looking),
                words().what(
                                MarkingWords.title(library.course(cohort.edition), one.itemId),
                                MarkingWords.kind(one.work.kind())),
                looking.name(one.enrolment),
                words().ofCohort(cohort.name),
                words().waits(MarkingWords.length(one.since, now)),
                one.since.plus(aim).isBefore(now) ? "late" : "none",
                claim(viewer, cohort, one, now));
    }

    /** Who is at it, in words; empty when nobody is. */
    static String claim(Viewer viewer, Cohort cohort, Waiting one, Instant now) {
        if (!one.claimed(now)) {
            return "";
        }
        return one.claimedBy(viewer, now)
                ? words().claimedByYou()
                : words().claimed(
                                Optional.ofNullable(one.claimedBy)
                                        .map(tutor -> tutor.name)
                                        .orElse(""),
                                Optional.ofNullable(one.claimedAt)
                                        .map(new Dates(cohort.zone())::time)
                                        .orElse(""));
    }

    private Held held(Cohort cohort, Waiting.Held held) {
        var title = MarkingWords.title(library.course(cohort.edition), held.itemId());
        return new Held(
                cohort.id,
                held.itemId(),
                words().heldOf(title, cohort.name, held.count(), held.toMark()),
                words().release(held.count()));
    }

    private List<Choice> choices(Looking looking, List<Cohort> taught) {
        var wish = looking.wish();
        var cohort = wish.cohort().map(Object::toString);
        var kind = wish.kind().map(Kind::name);
        var kinds = List.of(Kind.values());
        return List.of(
                new Choice(
                        "course", words().course(), options(courses(taught), Course::id, Course::title, wish.course())),
                new Choice(
                        "cohort", words().cohort(), options(taught, one -> one.id.toString(), one -> one.name, cohort)),
                new Choice("kind", words().kind(), options(kinds, Kind::name, MarkingWords::kind, kind)),
                new Choice("whose", words().whose(), whose(wish.whose())));
    }

    /** Each once, however many cohorts follow it. */
    private Collection<Course> courses(List<Cohort> taught) {
        var courses = new HashMap<String, Course>();
        taught.forEach(cohort -> courses.putIfAbsent(cohort.courseId, library.course(cohort.edition)));
        return courses.values();
    }

    /** In the order of the alphabet, after what leaves everything in. */
    private static <T> List<Option> options(
            Collection<T> all, Function<T, String> value, Function<T, String> label, Optional<String> chosen) {
        var none = new Option("", words().all(), chosen.isEmpty());
        var each = all.stream()
                .map(one -> option(value.apply(one), label.apply(one), chosen))
                .sorted(Comparator.comparing(Option::label));
        return Stream.concat(Stream.of(none), each).toList();
    }

    private static Option option(String value, String label, Optional<String> chosen) {
        return new Option(value, label, chosen.filter(value::equals).isPresent());
    }

    private static List<Option> whose(Whose chosen) {
        return List.of(
                new Option("", words().all(), chosen == Whose.ALL),
                new Option(Whose.FREE.name(), words().free(), chosen == Whose.FREE),
                new Option(Whose.MINE.name(), words().mine(), chosen == Whose.MINE));
    }
}
