package org.footing.practical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.practice.NotTheirs;
import org.footing.practice.SaveId;

/** Plans OSCE days, and begins what is marked at their stations. */
@ApplicationScoped
@Transactional
public class OsceDays {

    public static final int MOST_STATIONS = 20;
    public static final int LONGEST_STATION = 120;
    public static final int LONGEST_CHANGE = 60;

    /** Why a day cannot be planned so. */
    public enum Refusal {
        TITLE,
        /** The cohort had not begun. */
        DAY,
        NO_STATION,
        MINUTES,
        /** One person at two stations of a day. */
        ASSESSOR_TWICE,
        /** Somebody who goes from station to station marks at one. */
        ASSESSOR_IS_CANDIDATE,
        NO_CANDIDATE
    }

    /** It was not planned. */
    public static class NotPlanned extends RuntimeException {

        public final Refusal refusal;

        NotPlanned(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }
    }

    /** Somebody has begun at a station, so it takes place. */
    public static class TakesPlace extends RuntimeException {}

    /** @param technique the id of the one whose steps are ticked off; empty for none */
    public record StationPlan(String rubric, String technique, int minutes, Person assessor) {}

    /** @param candidates ids of enrolments, in the order in which they go */
    public record Plan(
            String title, Instant startsAt, int changeMinutes, List<StationPlan> stations, List<Long> candidates) {}

    @Inject
    Library library;

    @Inject
    Practicals practicals;

    /**
     * Planned once, however often the same form is sent.
     *
     * @param saveId made by the page for this form
     * @throws NotTheirs if the viewer does not teach the cohort, or it names a rubric, technique, assessor or student that there is not
     * @throws NotPlanned if it cannot be
     */
    public Osce plan(Viewer viewer, long cohortId, Plan plan, String saveId, Instant now) {
        SaveId.require(saveId);
        var cohort = Cohort.taughtBy(viewer, cohortId).map(OsceDays::locked).orElseThrow(NotTheirs::new);
        return Osce.saved(cohort, saveId).orElseGet(() -> plan(viewer, cohort, plan, saveId, now));
    }

    /** Takes the row: of the same form sent twice at once the second finds what the first planned. */
    private static Cohort locked(Cohort cohort) {
        Cohort.getEntityManager().lock(cohort, LockModeType.PESSIMISTIC_WRITE);
        return cohort;
    }

    private Osce plan(Viewer viewer, Cohort cohort, Plan plan, String saveId, Instant now) {
        var students = Enrolment.of(cohort).stream().collect(Collectors.toMap(one -> one.id, one -> one));
        if (!students.keySet().containsAll(plan.candidates())) {
            throw new NotTheirs();
        }
        var candidates =
                plan.candidates().stream().distinct().map(students::get).toList();
        refuse(cohort, plan, candidates);
        requireKnown(cohort, plan, now);
        var day = Osce.create(
                cohort, plan.title().strip(), plan.startsAt(), plan.changeMinutes(), viewer.person(), saveId);
        for (int place = 1; place <= plan.stations().size(); place++) {
            OsceStation.create(day, place, plan.stations().get(place - 1));
        }
        for (int place = 1; place <= candidates.size(); place++) {
            OsceCandidate.create(day, place, candidates.get(place - 1));
        }
        return day;
    }

    private static void refuse(Cohort cohort, Plan plan, List<Enrolment> candidates) {
        var stations = plan.stations();
        var title = plan.title().strip();
        var assessors = new HashSet<Long>();
        require(!title.isEmpty() && Storable.fits(title, Osce.LONGEST_TITLE), Refusal.TITLE);
        require(!LocalDate.ofInstant(plan.startsAt(), cohort.zone()).isBefore(cohort.startsOn), Refusal.DAY);
        require(!stations.isEmpty() && stations.size() <= MOST_STATIONS, Refusal.NO_STATION);
        require(
                plan.changeMinutes() >= 0
                        && plan.changeMinutes() <= LONGEST_CHANGE
                        && stations.stream().allMatch(one -> one.minutes() > 0 && one.minutes() <= LONGEST_STATION),
                Refusal.MINUTES);
        require(stations.stream().allMatch(one -> assessors.add(one.assessor().id)), Refusal.ASSESSOR_TWICE);
        require(!candidates.isEmpty(), Refusal.NO_CANDIDATE);
        require(
                candidates.stream().noneMatch(student -> assessors.contains(student.person.id)),
                Refusal.ASSESSOR_IS_CANDIDATE);
    }

    private static void require(boolean good, Refusal refusal) {
        if (!good) {
            throw new NotPlanned(refusal);
        }
    }

    private void requireKnown(Cohort cohort, Plan plan, Instant now) {
        var course = library.course(cohort.edition);
        Set<Long> assessors = Right.assessorsOf(cohort.courseId, cohort.id, now).stream()
                .map(person -> person.id)
                .collect(Collectors.toSet());
        for (var station : plan.stations()) {
            if (!PracticalTask.known(course, station.rubric(), station.technique())
                    || !assessors.contains(station.assessor().id)) {
                throw new NotTheirs();
            }
        }
    }

    /**
     * Begins what a student shows at a station, once, or anew after it was taken back; whoever assesses the cohort may stand in for who was named.
     *
     * @param place of the station
     * @throws NotTheirs if the viewer does not assess the cohort, there is no such station, or the student does not go there
     */
    public Practical begin(Viewer viewer, long id, int place, long enrolmentId, Instant now) {
        var day = Osce.of(viewer, id).orElseThrow(NotTheirs::new).locked();
        var station = OsceStation.there(day, place).orElseThrow(NotTheirs::new);
        if (day.cancelledAt != null
                || OsceCandidate.of(day).stream().noneMatch(one -> one.enrolment.id == enrolmentId)) {
            throw new NotTheirs();
        }
        var enrolment = Enrolment.lockAssessedBy(viewer, enrolmentId).orElseThrow(NotTheirs::new);
        var saveId = "station-%d-%d".formatted(station.id, Practical.takenBack(enrolment, station));
        return practicals.begin(viewer, enrolment, station.task(), station, saveId, now);
    }

    /**
     * @throws NotTheirs if the viewer does not teach the cohort
     * @throws TakesPlace if somebody has begun at a station, other than by a mistake that was taken back
     */
    public void cancel(Viewer viewer, long id, Instant now) {
        var day = Osce.of(viewer, id)
                .filter(known -> viewer.teaches(known.cohort.courseId, known.cohort.id))
                .map(Osce::locked)
                .orElseThrow(NotTheirs::new);
        if (Practical.of(day).stream().anyMatch(Practical::stands)) {
            throw new TakesPlace();
        }
        day.cancel(now);
    }
}
