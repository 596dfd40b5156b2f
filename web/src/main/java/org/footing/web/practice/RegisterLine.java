package org.footing.web.practice;

import static org.footing.web.practice.MeetingForm.WORDS;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.identity.Storable;
import org.footing.practice.Attendance;
import org.footing.practice.Attendance.State;
import org.footing.practice.Meeting;
import org.footing.practice.Register;
import org.footing.web.page.Dates;

/**
 * One student in a register, as it is kept or was filled in.
 *
 * @param said whether a form says something of them; whoever is not in it stays as they are
 * @param state absent while nothing is chosen
 * @param day when it was made up for, as typed
 * @param fault why it cannot be kept
 * @param keptNow what is kept where a form says something else; empty otherwise
 */
public record RegisterLine(
        long enrolment,
        String name,
        boolean said,
        Optional<State> state,
        String reason,
        String day,
        Optional<Fault> fault,
        String keptNow) {

    private static final String STATE = "state";
    private static final String REASON = "reason";
    private static final String DAY = "day";

    public record Choice(State state, String word, boolean chosen) {}

    /** @param field what the name of the field begins with */
    public record Fault(String field, String words) {}

    /** @param otherwise what is chosen where nothing is kept yet */
    static RegisterLine kept(Enrolment student, Optional<Attendance> kept, Optional<State> otherwise) {
        return new RegisterLine(
                student.id,
                student.person.name,
                false,
                kept.map(line -> line.state).or(() -> otherwise),
                kept.map(line -> line.reason).orElse(""),
                kept.map(line -> Objects.toString(line.madeUpOn, "")).orElse(""),
                Optional.empty(),
                "");
    }

    /** As it is kept where the form does not name them. */
    static RegisterLine sent(
            Enrolment student,
            Optional<Attendance> kept,
            MultivaluedMap<String, String> form,
            Meeting meeting,
            Instant now) {
        var state = text(form, STATE, student);
        var reason = text(form, REASON, student);
        var day = text(form, DAY, student);
        if (state.isEmpty() && reason.isEmpty() && day.isEmpty()) {
            return kept(student, kept, Optional.empty());
        }
        var typed = new RegisterLine(
                student.id, student.person.name, true, state(state), reason, day, Optional.empty(), "");
        return typed.with(typed.fault(meeting, now), typed.otherThan(kept));
    }

    private static String text(MultivaluedMap<String, String> form, String field, Enrolment student) {
        return Objects.requireNonNullElse(form.getFirst(field + "-" + student.id), "")
                .strip();
    }

    private static Optional<State> state(String typed) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(typed))
                .findFirst();
    }

    private Optional<Fault> fault(Meeting meeting, Instant now) {
        if (state.isEmpty()) {
            return Optional.of(new Fault(STATE, WORDS.noState()));
        }
        if (!Storable.fits(reason, Register.LONGEST_REASON)) {
            return Optional.of(new Fault(REASON, WORDS.longReason(Register.LONGEST_REASON)));
        }
        return state.get() == State.MADE_UP
                        && TypedTimes.day(day)
                                .filter(known -> meeting.canBeMadeUpOn(known, now))
                                .isEmpty()
                ? Optional.of(new Fault(DAY, WORDS.noDay(Dates.inFull(meeting.day()))))
                : Optional.empty();
    }

    /** What is kept, in words; empty where it is the same, or nothing is. */
    private String otherThan(Optional<Attendance> kept) {
        return kept.filter(line -> !same(line))
                .map(line -> line.reason.isEmpty()
                        ? WORDS.keptNow(RegisterTable.word(line.state))
                        : WORDS.keptBecause(RegisterTable.word(line.state), line.reason))
                .orElse("");
    }

    private boolean same(Attendance line) {
        return state.filter(line.state::equals).isPresent()
                && reason.equals(line.reason)
                && (line.madeUpOn == null || day.equals(line.madeUpOn.toString()));
    }

    private RegisterLine with(Optional<Fault> found, String other) {
        return new RegisterLine(enrolment, name, said, state, reason, day, found, other);
    }

    /** Only of a line that was said and has no fault. */
    Register.Mark mark() {
        var known = state.orElseThrow();
        return new Register.Mark(known, reason, known == State.MADE_UP ? TypedTimes.day(day) : Optional.empty());
    }

    public List<Choice> choices() {
        return Arrays.stream(State.values())
                .map(one -> new Choice(
                        one, RegisterTable.word(one), state.filter(one::equals).isPresent()))
                .toList();
    }

    /** Whether the fault is that of a field. */
    public boolean wrong(String field) {
        return fault.filter(known -> known.field().equals(field)).isPresent();
    }
}
