package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.jspecify.annotations.Nullable;

/** Whether one student was at one meeting, as its register says. */
@Entity
public class Attendance extends PanacheEntity {

    public enum State {
        PRESENT,
        LATE,
        ABSENT,
        /** Absent, and made up for on another day. */
        MADE_UP;

        /** Whether its hours are contact hours. */
        public boolean counts() {
            return this != ABSENT;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Why somebody was absent or late, or what else there is to say of them; may be empty. */
    public String reason;

    /** When it was made up for; absent otherwise. */
    @Column(name = "made_up_on")
    public @Nullable LocalDate madeUpOn;

    public static List<Attendance> of(Meeting meeting) {
        return list("meeting", meeting);
    }

    /** One student's at the meetings that took place, the earliest first. */
    public static List<Attendance> of(Enrolment enrolment) {
        return list(
                """
                from Attendance a join fetch a.meeting m where a.enrolment = ?1 and m.cancelledAt is null
                order by m.planned.startsAt, m.id
                """,
                enrolment);
    }

    /** Those of all students of a cohort. */
    public static List<Attendance> of(Cohort cohort) {
        return list(
                """
                from Attendance a join fetch a.meeting m join fetch a.enrolment e join fetch e.person
                where m.cohort = ?1 and m.cancelledAt is null order by a.id
                """,
                cohort);
    }

    static List<Attendance> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1", enrolments);
    }

    /** Of these students, at the meetings that took place. */
    static List<Attendance> held(Collection<Long> enrolments) {
        return list(
                "from Attendance a join fetch a.meeting m where a.enrolment.id in ?1 and m.cancelledAt is null order by a.id",
                enrolments);
    }

    static Attendance create(Meeting meeting, Enrolment enrolment) {
        var attendance = new Attendance();
        attendance.meeting = meeting;
        attendance.enrolment = enrolment;
        attendance.state = State.PRESENT;
        attendance.reason = "";
        attendance.persist();
        return attendance;
    }

    void say(Register.Mark mark) {
        state = mark.state();
        reason = mark.reason();
        madeUpOn = mark.madeUpOn().orElse(null);
    }

    void forgetWords() {
        reason = "";
    }
}
