package org.footing.web.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.database.Jobs;
import org.footing.help.HelpDigest;
import org.footing.help.Helping;
import org.footing.help.SignalAside;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.insight.Signals.Level;
import org.footing.insight.Trend;
import org.footing.insight.WhoNeedsHelp;
import org.footing.insight.WhoNeedsHelp.Told;
import org.footing.library.Library;
import org.footing.outbox.MailChoice;
import org.footing.outbox.MailChoice.Kind;
import org.jboss.logging.Logger;

/**
 * On Monday mornings, by the clock of the school, tells who teaches a cohort who needs help in it and how much waits to be marked: one letter
 * a person for all their cohorts, and none where there is nothing to tell. Names and numbers alone: why, stands on the page.
 */
@ApplicationScoped
public class DigestLetters {

    private static final Logger LOG = Logger.getLogger(DigestLetters.class);
    private static final String NAME = "help-digest";
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration LEASE = Duration.ofHours(1);
    private static final int FROM_HOUR = 7;

    /** So many are named in a letter. */
    private static final int MOST_NAMES = 5;

    @Inject
    Jobs jobs;

    @Inject
    Letters letters;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, LEASE, now -> now.plus(INTERVAL), () -> send(clock.instant()));
    }

    /** Returns how many people are told; none on other days, and nobody twice. */
    public int send(Instant now) {
        var local = now.atZone(QuarkusTransaction.requiringNew()
                .call(() -> School.find().orElseThrow().zone()));
        if (local.getDayOfWeek() != DayOfWeek.MONDAY || local.getHour() < FROM_HOUR || !letters.possible()) {
            return 0;
        }
        var lines = new LinkedHashMap<Person, List<String>>();
        for (var id : QuarkusTransaction.requiringNew().call(() -> cohorts(now))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> addLines(lines, id, now));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Who needs help in cohort %d is told to nobody this time.", id);
            }
        }
        return lines.entrySet().stream()
                .mapToInt(person -> tell(person.getKey(), person.getValue(), local.toLocalDate(), now))
                .sum();
    }

    private static List<Long> cohorts(Instant now) {
        return Cohort.<Cohort>listAll().stream()
                .filter(cohort -> !cohort.archived())
                .filter(cohort ->
                        cohort.endsOn == null || !cohort.endsOn.isBefore(LocalDate.ofInstant(now, cohort.zone())))
                .map(cohort -> cohort.id)
                .toList();
    }

    private void addLines(Map<Person, List<String>> lines, long cohortId, Instant now) {
        Cohort cohort = Cohort.findById(cohortId);
        line(cohort, now).ifPresent(line -> Right.namedTeachersOf(cohort.courseId, cohortId, now)
                .forEach(person -> lines.computeIfAbsent(person(lines, person), one -> new ArrayList<>())
                        .add(line)));
    }

    /** The same person is read anew with each cohort. */
    private static Person person(Map<Person, List<String>> lines, Person person) {
        return lines.keySet().stream()
                .filter(known -> known.id.equals(person.id))
                .findFirst()
                .orElse(person);
    }

    private Optional<String> line(Cohort cohort, Instant now) {
        var put = SignalAside.of(cohort, now).stream().collect(Collectors.groupingBy(aside -> aside.enrolmentId));
        var levels = WhoNeedsHelp.of(cohort, library.course(cohort.edition), now).stream()
                .collect(Collectors.groupingBy(
                        told -> Helping.level(told, put.getOrDefault(told.enrolmentId(), List.of()))));
        var risk = levels.getOrDefault(Level.AT_RISK, List.of());
        var watch = levels.getOrDefault(Level.WATCH, List.of()).size();
        var waiting = Trend.of(cohort, now).now().waiting();
        if (risk.isEmpty() && watch == 0 && waiting == 0) {
            return Optional.empty();
        }
        var words = Letters.words();
        return Optional.of(
                risk.isEmpty()
                        ? words.digestNobody(cohort.name, watch, waiting)
                        : words.digest(cohort.name, risk.size(), names(risk), watch, waiting));
    }

    private static String names(List<Told> risk) {
        var names = risk.stream().limit(MOST_NAMES).map(Told::name).collect(Collectors.joining(", "));
        return risk.size() > MOST_NAMES ? names + ", …" : names;
    }

    private int tell(Person person, List<String> lines, LocalDate monday, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!Letters.addressable(person.email)
                    || MailChoice.wanting(List.of(person), Kind.DIGEST).isEmpty()
                    || !HelpDigest.begin(person, monday, now)) {
                return 0;
            }
            var words = Letters.words();
            var news = new Letters.News(
                    "the week of " + monday, words::digestSubject, String.join("\n", lines), "/cohorts");
            letters.tellByThemselves(news, List.of(person), now);
            return 1;
        });
    }
}
