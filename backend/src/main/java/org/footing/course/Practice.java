package org.footing.course;

import java.util.List;
import java.util.Optional;

/**
 * The hands-on work that a course asks for beside its lessons.
 *
 * @param logbook the kinds of practice hours
 * @param competencies what is signed off, in the order in which it is learnt
 * @param treatmentRecord what is written down of one treatment
 * @param caseStudy what is written down of one client over several treatments
 * @param contraindications what is screened for before each treatment
 * @param about the body of {@code practice.md} as HTML
 */
public record Practice(
        Targets targets,
        List<Category> logbook,
        List<Competency> competencies,
        Form treatmentRecord,
        Form caseStudy,
        List<Contraindication> contraindications,
        String about) {

    /** Of a course that has targets and no {@code practice.md}. */
    static Practice of(Targets targets) {
        return new Practice(targets, List.of(), List.of(), Form.EMPTY, Form.EMPTY, List.of(), "");
    }

    /** Whether the course asks for nothing but its lessons. */
    public boolean isEmpty() {
        return !targets.any()
                && logbook.isEmpty()
                && competencies.isEmpty()
                && treatmentRecord.sections().isEmpty()
                && caseStudy.sections().isEmpty()
                && contraindications.isEmpty();
    }

    /** In all: hours, of which supervised, clients, case studies; attendance in per cent. Zero where nothing is asked for. */
    public record Targets(int hours, int supervised, int clients, int cases, int attendance) {

        public boolean any() {
            return hours + supervised + clients + cases + attendance > 0;
        }
    }

    /**
     * A kind of practice hours.
     *
     * @param minimum hours that must be logged
     * @param maximum hours that count; absent when all do
     */
    public record Category(String id, String title, int minimum, Optional<Integer> maximum) {}

    /**
     * Something a student is seen to do well before it is signed off.
     *
     * @param observed how many times it must be seen
     * @param techniques ids of those it is about
     * @param lessons ids of those that teach it
     * @param outcomes ids of those that its sign-off shows
     */
    public record Competency(
            String id,
            String title,
            int observed,
            List<String> techniques,
            List<String> lessons,
            List<String> outcomes,
            boolean optional) {}
}
