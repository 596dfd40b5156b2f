package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.footing.cohort.Cohort.Details;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.cohort.Openings.NotPublished;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.library.Edition;

/** Plans the next term like the one before: the same course, dates and classes, so many days later, and none of the students. */
@ApplicationScoped
@Transactional
public class CohortCopies {

    /** A cohort was begun as a copy of another: whoever keeps dates of cohorts copies theirs within the same transaction. */
    public record CohortCopied(Cohort from, Cohort to, Instant now) {

        public long days() {
            return ChronoUnit.DAYS.between(from.startsOn, to.startsOn);
        }

        public LocalDate shifted(LocalDate day) {
            return day.plusDays(days());
        }

        /** At the same time of the day, also when the clocks were changed in between. */
        public Instant shifted(Instant moment) {
            return moment.atZone(from.zone())
                    .toLocalDateTime()
                    .plusDays(days())
                    .atZone(to.zone())
                    .toInstant();
        }
    }

    @Inject
    Schedules schedules;

    @Inject
    Event<CohortCopied> copied;

    /**
     * In the newest edition of the course.
     *
     * @param team whether who teaches the one alone teaches the other too; leads of it alone too, if the viewer administers
     * @throws NotKnown if the viewer does not answer for the course, and so cannot open cohorts of it
     * @throws AlreadyOpen if there is one of that name and start
     * @throws NotPublished if the course has no edition any more
     */
    public Cohort copy(Viewer viewer, long cohortId, String name, LocalDate startsOn, boolean team, Instant now) {
        School.lock();
        var from = Cohort.<Cohort>findByIdOptional(cohortId).orElseThrow(NotKnown::new);
        var by = Openings.opening(viewer, from.courseId, now);
        var days = ChronoUnit.DAYS.between(from.startsOn, startsOn);
        var end = Optional.ofNullable(from.endsOn).map(day -> day.plusDays(days));
        var like = from.details();
        var edition = Edition.newest(from.courseId).orElseThrow(NotPublished::new);
        var to = Openings.open(by, edition, new Details(name, like.centre(), startsOn, end, like.zone()), now);
        schedules.copy(from, to);
        if (team) {
            giveTeam(viewer, from, to, by, now);
        }
        AuditEntry.write(by, "cohort.copied", to.place(), from.words(), now);
        copied.fire(new CohortCopied(from, to, now));
        return to;
    }

    private static void giveTeam(Viewer viewer, Cohort from, Cohort to, Person by, Instant now) {
        Right.inCohort(from.id, now).stream()
                .filter(right -> Teams.givable(viewer).contains(right.role) && !right.person.disabled())
                .forEach(right -> Right.give(right.person, right.role, Scope.COHORT, Long.toString(to.id), by, now));
    }
}
