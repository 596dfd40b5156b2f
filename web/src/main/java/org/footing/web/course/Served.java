package org.footing.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Lesson;
import org.footing.identity.SchoolKey;

/** The moment at which a lesson was served to an enrolment, signed, so that it can be believed when the reader sends it back. */
@ApplicationScoped
class Served {

    private static final String PURPOSE = "served";

    @Inject
    SchoolKey key;

    String sign(Enrolment enrolment, Lesson lesson, Instant now) {
        return key.sign(PURPOSE, owner(enrolment, lesson) + now.toEpochMilli());
    }

    /** Empty when somebody else, or nobody, signed it. */
    Optional<Instant> verify(Enrolment enrolment, Lesson lesson, String mark) {
        var owner = owner(enrolment, lesson);
        return key.verify(PURPOSE, mark)
                .filter(text -> text.startsWith(owner))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text.substring(owner.length()))));
    }

    private static String owner(Enrolment enrolment, Lesson lesson) {
        return enrolment.id + " " + lesson.id() + " ";
    }
}
