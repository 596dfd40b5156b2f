package org.footing.practice;

import org.footing.cohort.Enrolment;
import org.footing.identity.Person;

/** What a student wrote about their practice, and what was written about it. Without it hours and marks remain. */
public final class PersonalNotes {

    private PersonalNotes() {}

    public static void remove(Person person) {
        var enrolments = Enrolment.idsOf(person);
        if (enrolments.isEmpty()) {
            return;
        }
        Client.ofAll(enrolments).forEach(Client::forgetWords);
        TreatmentRecord.ofAll(enrolments).forEach(record -> record.forget(FormAnswers.EMPTY));
        var studies = CaseStudy.ofAll(enrolments);
        studies.forEach(study -> study.forget(FormAnswers.EMPTY));
        CaseMark.ofAll(studies).forEach(CaseMark::forgetWords);
        Observation.ofAll(enrolments).forEach(Observation::forgetWords);
        Attendance.ofAll(enrolments).forEach(Attendance::forgetWords);
        var entries = LogbookEntry.ofAll(enrolments);
        entries.forEach(LogbookEntry::forgetWords);
        if (!entries.isEmpty()) {
            LogbookChange.ofAll(entries.stream().map(entry -> entry.id).toList())
                    .forEach(LogbookChange::forgetWords);
        }
    }
}
