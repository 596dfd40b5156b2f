package org.footing.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.course.Practice;
import org.footing.course.Practice.Competency;

/** What one student has been seen to do, competency by competency, in the order of the course. */
public record SignOffSheet(List<Row> rows) {

    /** @param observations all of them, those that were struck out too */
    public record Row(Competency competency, List<Observation> observations) {

        public List<Observation> standing() {
            return observations.stream().filter(Observation::stands).toList();
        }

        public int missing() {
            return Math.max(0, competency.observed() - standing().size());
        }

        public boolean signed() {
            return missing() == 0;
        }

        /** The day on which it had been seen often enough. */
        public Optional<LocalDate> signedOn() {
            return signed()
                    ? standing().stream()
                            .map(one -> one.observedOn)
                            .sorted()
                            .skip(competency.observed() - 1L)
                            .findFirst()
                    : Optional.empty();
        }
    }

    public static SignOffSheet of(Practice practice, List<Observation> observations) {
        return new SignOffSheet(practice.competencies().stream()
                .map(competency -> new Row(
                        competency,
                        observations.stream()
                                .filter(one -> one.competency.equals(competency.id()))
                                .toList()))
                .toList());
    }

    public long signed() {
        return rows.stream().filter(Row::signed).count();
    }

    /** Whether every one is signed off that the course does not leave open. */
    public boolean complete() {
        return rows.stream().allMatch(row -> row.signed() || row.competency().optional());
    }
}
