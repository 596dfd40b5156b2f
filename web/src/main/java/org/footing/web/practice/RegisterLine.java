package org.footing.web.practice;

import static org.footing.web.practice.MeetingForm.WORDS;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.identity.Storable;
import org.footing.practice.Attendance;
import org.footing.practice.Attendance.State;
import org.footing.practice.Register;

/**
 * One student in a register, as it is kept or was filled in.
 *
 * @param day when it was made up for, as typed
 */
public record RegisterLine(long enrolment, String name, State state, String reason, String day) {

    public record Choice(State state, String word, boolean chosen) {}

    /** Present, where nothing is kept yet. */
    static RegisterLine kept(Enrolment student, Optional<Attendance> kept) {
        return new RegisterLine(
                student.id,
                student.person.name,
                kept.map(line -> line.state).orElse(State.PRESENT),
                kept.map(line -> line.reason).orElse(""),
                kept.map(line -> Objects.toString(line.madeUpOn, "")).orElse(""));
    }

    static RegisterLine sent(Enrolment student, MultivaluedMap<String, String> form) {
        var typed = Objects.requireNonNullElse(form.getFirst("state-" + student.id), "");
        return new RegisterLine(
                student.id,
                student.person.name,
                Arrays.stream(State.values())
                        .filter(state -> state.name().equals(typed))
                        .findFirst()
                        .orElse(State.PRESENT),
                Objects.requireNonNullElse(form.getFirst("reason-" + student.id), "")
                        .strip(),
                Objects.requireNonNullElse(form.getFirst("day-" + student.id), "")
                        .strip());
    }

    /** Why it cannot be kept, in words. */
    Optional<String> fault() {
        if (!Storable.fits(reason, Register.LONGEST_REASON)) {
            return Optional.of(WORDS.wrongLine(name, WORDS.longReason(Register.LONGEST_REASON)));
        }
        return state == State.MADE_UP && TypedTimes.day(day).isEmpty()
                ? Optional.of(WORDS.wrongLine(name, WORDS.noDay()))
                : Optional.empty();
    }

    /** Only of a line without a fault. */
    Register.Mark mark() {
        return new Register.Mark(
                state,
                state == State.PRESENT ? "" : reason,
                state == State.MADE_UP ? TypedTimes.day(day) : Optional.empty());
    }

    public List<Choice> choices() {
        return Arrays.stream(State.values())
                .map(one -> new Choice(one, RegisterTable.word(one), one == state))
                .toList();
    }
}
