package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Issues certificates to those who have done all that their course asks for, and revokes them. */
@ApplicationScoped
@Transactional
public class Certificates {

    /** There is no such student or certificate for this viewer to decide on. */
    public static class NotTheirs extends RuntimeException {}

    /** Something that the course asks for is missing. */
    public static class NotComplete extends RuntimeException {}

    private static final int MOST_TUTORS = 9;

    @Inject
    Library library;

    /** For how long they are valid; absent for good. */
    @ConfigProperty(name = "footing.certificates.valid")
    Optional<Period> valid;

    /**
     * To the viewer themself, or to a student whom they teach. One who has a certificate keeps that. After a revocation only who
     * teaches the student decides that there is another.
     *
     * @param nameShown whether the student agrees that their name is told to everybody who has the serial
     * @throws NotTheirs if the student is neither the viewer nor taught by them
     * @throws NotComplete if something is missing
     */
    public Certificate issue(Viewer viewer, long enrolmentId, boolean nameShown, Instant now) {
        var enrolment = lock(viewer, enrolmentId);
        var before = Certificate.of(enrolment);
        var standing = before.stream().filter(one -> !one.revoked()).findFirst();
        if (standing.isPresent()) {
            return standing.get();
        }
        var own = enrolment.person.id == viewer.personId();
        if (own && !before.isEmpty()) {
            throw new NotTheirs();
        }
        var course = library.course(enrolment.cohort.edition);
        var journey = Journey.of(enrolment);
        var handsOn = HandsOn.of(enrolment, course, now);
        if (!CourseRequirements.of(course, journey, handsOn).complete()) {
            throw new NotComplete();
        }
        var certificate = Certificate.create(
                enrolment,
                study(enrolment, course, journey, handsOn, now),
                own && nameShown,
                valid.map(period -> today(enrolment, now).plus(period)),
                viewer.person(),
                now);
        audit(viewer, "certificate.issued", certificate, "", now);
        return certificate;
    }

    private static Enrolment lock(Viewer viewer, long id) {
        return Enrolment.<Enrolment>findByIdOptional(id)
                .filter(known -> known.withdrawnAt == null)
                .filter(known ->
                        known.person.id == viewer.personId() || viewer.teaches(known.cohort.courseId, known.cohort.id))
                .map(known -> Enrolment.lock(known.id))
                .orElseThrow(NotTheirs::new);
    }

    private static Study study(Enrolment enrolment, Course course, Journey journey, HandsOn handsOn, Instant now) {
        var cohort = enrolment.cohort;
        var inClass = handsOn.hours().contact().attended();
        return new Study(
                cohort.courseId,
                course.title(),
                cohort.edition.number,
                School.find().orElseThrow().name,
                Objects.requireNonNullElse(cohort.centre, ""),
                Right.namedTeachersOf(cohort.courseId, cohort.id, now).stream()
                        .limit(MOST_TUTORS)
                        .map(tutor -> tutor.name)
                        .collect(Collectors.joining(", ")),
                cohort.startsOn,
                today(enrolment, now),
                minutes(CourseRequirements.online(course, journey)),
                minutes(handsOn.hours().counted().minus(inClass)),
                minutes(inClass),
                CourseSum.of(course, journey).finalMark().orElse(null));
    }

    private static LocalDate today(Enrolment enrolment, Instant now) {
        return LocalDate.ofInstant(now, enrolment.cohort.zone());
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }

    /**
     * Everybody who has the serial is told so from now on. What is revoked stays so; pressed twice the first reason stands.
     *
     * @throws NotTheirs if the viewer does not lead the cohort, or it is their own
     */
    public void revoke(Viewer viewer, Serial serial, Reason reason, Instant now) {
        var certificate = Certificate.there(serial)
                .filter(known -> viewer.leads(known.study.courseId(), known.enrolment.cohort.id))
                .filter(known -> known.enrolment.person.id != viewer.personId())
                .orElseThrow(NotTheirs::new)
                .locked();
        if (!certificate.revoked()) {
            certificate.revoke(viewer.person(), reason.words(), now);
            audit(viewer, "certificate.revoked", certificate, reason.words(), now);
        }
    }

    /**
     * Whether everybody who has the serial reads the name: that is the student's alone to say.
     *
     * @throws NotTheirs if it is not the viewer's
     */
    public void showName(Viewer viewer, Serial serial, boolean shown) {
        Certificate.there(serial)
                .filter(known -> known.enrolment.person.id == viewer.personId())
                .orElseThrow(NotTheirs::new)
                .locked()
                .showName(shown);
    }

    private static void audit(Viewer viewer, String action, Certificate certificate, String detail, Instant now) {
        var about = certificate.enrolment.person;
        AuditEntry.write(viewer.person(), action, "certificate " + certificate.id, about, detail, now);
    }
}
