package org.footing.web.practical;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;

/** What can be picked from a list of people: an id, and whose it is. */
public record Pick(String value, String words) {

    static List<Pick> students(Collection<Enrolment> students) {
        return students.stream()
                .map(student -> new Pick(Objects.toString(student.id), student.person.name))
                .toList();
    }

    static List<Pick> people(Collection<Person> people) {
        return people.stream()
                .map(person -> new Pick(Objects.toString(person.id), person.name))
                .toList();
    }
}
