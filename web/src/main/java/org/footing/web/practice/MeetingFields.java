package org.footing.web.practice;

import java.util.List;
import org.footing.identity.Person;

/** What {@code practice/_meeting} offers to be filled in. */
public record MeetingFields(MeetingForm form, List<Choice> tutors) {

    static MeetingFields of(MeetingForm form, List<Person> teachers) {
        return new MeetingFields(
                form,
                teachers.stream()
                        .map(person -> new Choice(
                                person.id.toString(),
                                person.name,
                                person.id.toString().equals(form.tutor())))
                        .toList());
    }
}
