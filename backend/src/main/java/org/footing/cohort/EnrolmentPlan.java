package org.footing.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.EnrolmentTable.Row;
import org.footing.identity.Invitation;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.jspecify.annotations.Nullable;

/** What each line of a table would do at this moment; nothing is done by asking. */
public record EnrolmentPlan(List<Step> steps) {

    private static final int AT_ONCE = 500;

    /** What becomes of a line. Those behind {@link #INVITED} are why nothing can. */
    public enum Outcome {
        ENROL,
        RETURN,
        INVITE,
        STUDENT,
        INVITED,
        NOBODY,
        BAD_EMAIL,
        TWICE,
        TWO_PEOPLE,
        SHUT_OUT,
        STAFF,
        UNKNOWN_USERNAME,
        NO_NAME,
        NO_MAIL,
        INVITED_ELSEWHERE;

        /** Whether the line does something. */
        public boolean acts() {
            return compareTo(STUDENT) < 0;
        }

        /** Whether somebody has to put something right. */
        public boolean refused() {
            return compareTo(INVITED) > 0;
        }
    }

    /** @param person whom the line speaks of, where the school knows them */
    public record Step(Row row, Outcome outcome, Optional<Person> person) {}

    /** @param mail whether people can be invited by mail */
    static EnrolmentPlan of(Cohort cohort, List<Row> rows, boolean mail, Instant now) {
        var steps = new ArrayList<Step>();
        var seen = new HashSet<Long>();
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            var known = Known.of(cohort, some, now);
            some.forEach(row -> steps.add(once(known.step(row, mail), seen)));
        }
        return new EnrolmentPlan(steps);
    }

    /** One line may name by address whom another names by username. */
    private static Step once(Step step, Set<Long> seen) {
        var twice = step.outcome.acts()
                && step.person.filter(person -> !seen.add(person.id)).isPresent();
        return twice ? new Step(step.row, Outcome.TWICE, step.person) : step;
    }

    public long count(Outcome outcome) {
        return steps.stream().filter(step -> step.outcome == outcome).count();
    }

    /** Those that somebody has to put right. */
    public List<Step> refused() {
        return steps.stream().filter(step -> step.outcome.refused()).toList();
    }

    /** Whom the lines speak of, and what they are. */
    private record Known(
            Cohort cohort,
            Map<String, Person> byEmail,
            Map<String, Person> byUsername,
            Map<Long, Enrolment> enrolments,
            Map<String, Set<String>> invited,
            Set<Long> staff) {

        static Known of(Cohort cohort, List<Row> rows, Instant now) {
            var emails = rows.stream().flatMap(row -> row.email().stream()).collect(Collectors.toSet());
            var usernames = rows.stream()
                    .map(Row::username)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
            var people = Person.called(usernames, emails);
            return new Known(
                    cohort,
                    by(people, person -> person.email),
                    by(people, person -> person.username),
                    Enrolment.of(cohort, people).stream()
                            .collect(Collectors.toMap(one -> one.person.id, Function.identity())),
                    Invitation.cohortsOf(emails, now),
                    Right.staffOf(people, cohort.courseId, cohort.id, now));
        }

        private static Map<String, Person> by(Collection<Person> people, Function<Person, @Nullable String> name) {
            var map = new HashMap<String, Person>();
            for (var person : people) {
                var called = name.apply(person);
                if (called != null) {
                    map.put(called, person);
                }
            }
            return map;
        }

        Step step(Row row, boolean mail) {
            var byAddress = row.email().map(byEmail::get).filter(Objects::nonNull);
            var byName = Optional.ofNullable(byUsername.get(row.username()));
            var person = byAddress.or(() -> byName);
            var outcome = fault(row, byAddress, byName)
                    .orElseGet(() -> person.map(this::of).orElseGet(() -> invite(row, mail)));
            return new Step(row, outcome, person);
        }

        private static Optional<Outcome> fault(Row row, Optional<Person> byAddress, Optional<Person> byName) {
            if (row.nobody()) {
                return Optional.of(Outcome.NOBODY);
            } else if (row.badAddress()) {
                return Optional.of(Outcome.BAD_EMAIL);
            } else if (row.twice()) {
                return Optional.of(Outcome.TWICE);
            } else if (byAddress.isPresent() && byName.isPresent() && !byAddress.equals(byName)) {
                return Optional.of(Outcome.TWO_PEOPLE);
            } else if (!row.username().isEmpty() && byName.isEmpty()) {
                return Optional.of(Outcome.UNKNOWN_USERNAME);
            }
            return Optional.empty();
        }

        private Outcome of(Person person) {
            var enrolment = enrolments.get(person.id);
            if (enrolment != null && enrolment.withdrawnAt == null) {
                return Outcome.STUDENT;
            } else if (person.disabled()) {
                return Outcome.SHUT_OUT;
            } else if (staff.contains(person.id)) {
                return Outcome.STAFF;
            }
            return enrolment == null ? Outcome.ENROL : Outcome.RETURN;
        }

        private Outcome invite(Row row, boolean mail) {
            var waiting = row.email().map(invited::get).filter(Objects::nonNull);
            if (waiting.isPresent()) {
                return waiting.get().contains(Long.toString(cohort.id)) ? Outcome.INVITED : Outcome.INVITED_ELSEWHERE;
            } else if (!Person.isName(row.name())) {
                return Outcome.NO_NAME;
            }
            return mail ? Outcome.INVITE : Outcome.NO_MAIL;
        }
    }
}
