package org.footing.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.footing.course.Course;
import org.footing.course.Practice.Category;
import org.footing.course.Technique;
import org.footing.identity.Storable;

/**
 * What a student says of some practice.
 *
 * @param clientCode stands for a client whose name is nowhere
 * @param category an id of the course; empty where the course has no kinds of hours
 * @param techniques ids
 * @param pressure from 1, light, to 5, deep; 0 where none is said
 * @param supervisedBy who was present; empty for nobody
 */
@Embeddable
public record Logged(
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt,
        String venue,
        @Column(name = "client_code") String clientCode,
        String category,
        @Convert(converter = IdsConverter.class) List<String> techniques,
        int pressure,
        @Column(name = "supervised_by") String supervisedBy,
        String notes) {

    public static final int DEEPEST = 5;
    public static final int LONGEST_VENUE = 200;
    public static final int LONGEST_NOTES = 2_000;
    public static final int LONGEST_SUPERVISOR = 100;
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final int MOST_TECHNIQUES = 40;

    /** Has a digit, which names have not. */
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[\\p{L}0-9][\\p{L}0-9./ -]{0,19}");

    /** Why it cannot be kept. */
    public enum Fault {
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        NOT_YET,
        VENUE,
        CLIENT_CODE,
        CATEGORY,
        TECHNIQUES,
        PRESSURE,
        SUPERVISOR,
        NOTES
    }

    public Logged {
        venue = venue.strip();
        clientCode = clientCode.strip();
        techniques = List.copyOf(techniques);
        supervisedBy = supervisedBy.strip();
        notes = notes.strip();
    }

    /** None if it can be kept. */
    public Set<Fault> faults(Course course, Instant now) {
        var faults = EnumSet.noneOf(Fault.class);
        when(faults, Fault.ENDS_BEFORE_IT_BEGINS, !startsAt.isBefore(endsAt));
        when(faults, Fault.TOO_LONG, length().compareTo(LONGEST) > 0);
        when(faults, Fault.NOT_YET, endsAt.isAfter(now));
        when(faults, Fault.VENUE, venue.isEmpty() || !Storable.fits(venue, LONGEST_VENUE));
        when(faults, Fault.CLIENT_CODE, !isCode(clientCode));
        when(faults, Fault.CATEGORY, !known(course));
        when(faults, Fault.TECHNIQUES, techniques.size() > MOST_TECHNIQUES || !allKnown(course));
        when(faults, Fault.PRESSURE, pressure < 0 || pressure > DEEPEST);
        when(faults, Fault.SUPERVISOR, !Storable.fits(supervisedBy, LONGEST_SUPERVISOR));
        when(faults, Fault.NOTES, !Storable.fits(notes, LONGEST_NOTES));
        return faults;
    }

    /** Whether it can stand for a client. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    private static void when(Set<Fault> faults, Fault fault, boolean present) {
        if (present) {
            faults.add(fault);
        }
    }

    private boolean known(Course course) {
        var categories = course.practice().logbook();
        return categories.isEmpty()
                ? category.isEmpty()
                : categories.stream().map(Category::id).anyMatch(category::equals);
    }

    private boolean allKnown(Course course) {
        return course.techniques().map(Technique::id).toList().containsAll(techniques);
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    public boolean supervised() {
        return !supervisedBy.isEmpty();
    }

    Logged withoutNotes() {
        return new Logged(startsAt, endsAt, venue, clientCode, category, techniques, pressure, supervisedBy, "");
    }

    /** The same without what was said in words. */
    Logged withoutWords() {
        return new Logged(
                startsAt, endsAt, "", clientCode, category, techniques, pressure, supervised() ? "-" : "", "");
    }
}
