package org.footing.practical;

import org.footing.cohort.Enrolment;
import org.footing.identity.Person;

/** What was signed by a person, and what was said of how they worked. Without it marks remain. */
public final class PersonalSignatures {

    private PersonalSignatures() {}

    public static void remove(Person person) {
        PracticalSheet.markedBy(person).forEach(PracticalSheet::forgetAssessor);
        var enrolments = Enrolment.idsOf(person);
        if (!enrolments.isEmpty()) {
            Practical.ofAll(enrolments).forEach(Practical::forgetWords);
            PracticalSheet.ofAll(enrolments).forEach(PracticalSheet::forgetWords);
        }
    }
}
