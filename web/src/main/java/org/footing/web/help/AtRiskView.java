package org.footing.web.help;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.help.Contact;
import org.footing.help.Helping;
import org.footing.help.SignalAside;
import org.footing.insight.Signal;
import org.footing.insight.Signals.Level;
import org.footing.insight.WhoNeedsHelp.Told;
import org.footing.web.page.Dates;

/**
 * @param well how many students have no signal that stands
 * @param early whether only who never came is told
 * @param fault of the form that was sent, if there is one
 */
record AtRiskView(
        Cohort cohort,
        Course course,
        List<Student> atRisk,
        List<Student> watch,
        List<Student> aside,
        int well,
        boolean early,
        boolean tentative,
        Optional<Fault> fault) {

    /** A sign. @param kind by which it is put aside @param aside until when and by whom; empty while it stands */
    record Reason(String kind, String words, String aside, String note) {}

    record Met(String words, String note) {}

    record Choice(String value, String words, boolean chosen) {}

    /** What could not be kept, with what was typed. */
    record Fault(long enrolment, String words, String way, String note) {}

    record Student(long id, String name, List<Reason> reasons, List<Met> met, String saveId, Optional<Fault> fault) {

        public List<Choice> ways() {
            return Arrays.stream(Contact.Way.values())
                    .map(way -> new Choice(
                            way.name(),
                            ContactWords.words(way),
                            fault.filter(known -> known.way().equals(way.name()))
                                    .isPresent()))
                    .toList();
        }
    }

    /** Makes it of what was read. */
    record Read(
            Cohort cohort,
            Course course,
            List<Told> told,
            long students,
            List<SignalAside> asides,
            List<Contact> contacts,
            Optional<Fault> fault) {

        AtRiskView view(boolean early) {
            var put = asides.stream().collect(Collectors.groupingBy(aside -> aside.enrolmentId));
            var met = contacts.stream().collect(Collectors.groupingBy(contact -> contact.enrolment.id));
            var levels = told.stream()
                    .collect(Collectors.groupingBy(
                            one -> Helping.level(one, put.getOrDefault(one.enrolmentId(), List.of()))));
            var standing =
                    told.size() - levels.getOrDefault(Level.WELL, List.of()).size();
            return new AtRiskView(
                    cohort,
                    course,
                    students(levels.getOrDefault(Level.AT_RISK, List.of()), put, met),
                    students(levels.getOrDefault(Level.WATCH, List.of()), put, met),
                    students(levels.getOrDefault(Level.WELL, List.of()), put, met),
                    (int) students - standing,
                    early,
                    told.stream().anyMatch(one -> one.signals().tentative()),
                    fault);
        }

        private List<Student> students(
                List<Told> some, Map<Long, List<SignalAside>> put, Map<Long, List<Contact>> met) {
            return some.stream()
                    .map(one -> new Student(
                            one.enrolmentId(),
                            one.name(),
                            reasons(one, put.getOrDefault(one.enrolmentId(), List.of())),
                            met.getOrDefault(one.enrolmentId(), List.of()).stream()
                                    .map(this::met)
                                    .toList(),
                            UUID.randomUUID().toString(),
                            fault.filter(known -> known.enrolment() == one.enrolmentId())))
                    .toList();
        }

        private List<Reason> reasons(Told one, List<SignalAside> put) {
            var words = new SignalWords(course);
            return one.signals().all().stream()
                    .map(signal -> put.stream()
                            .filter(aside -> aside.kind == signal.kind())
                            .findFirst()
                            .map(aside -> reason(words, signal, aside))
                            .orElseGet(() -> new Reason(signal.kind().name(), words.words(signal), "", "")))
                    .toList();
        }

        private Reason reason(SignalWords words, Signal signal, SignalAside aside) {
            return new Reason(
                    signal.kind().name(),
                    words.words(signal),
                    SignalWords.WORDS.asideUntil(new Dates(cohort.zone()).dayInFull(aside.until), aside.putBy.name),
                    aside.note);
        }

        private Met met(Contact contact) {
            return new Met(ContactWords.words(contact, new Dates(cohort.zone())), contact.note);
        }
    }
}
