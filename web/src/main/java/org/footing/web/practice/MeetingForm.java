package org.footing.web.practice;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.DefaultValue;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.practice.Meeting;
import org.footing.practice.Planned;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A class as it was filled in.
 *
 * @param tutor id of a person; empty while that is open
 * @param errors by field, in words; none where it can be taken
 */
public record MeetingForm(
        String day, String from, String until, String place, String topic, String tutor, Map<String, String> errors) {

    static final RegisterMessages WORDS = MessageBundles.get(RegisterMessages.class);

    /** The fields of {@code practice/_meeting} as a browser sends them. */
    public static class Sent extends SentTimes {

        @RestForm
        @DefaultValue("")
        public String place = "";

        @RestForm
        @DefaultValue("")
        public String topic = "";

        @RestForm
        @DefaultValue("")
        public String tutor = "";

        MeetingForm form() {
            return new MeetingForm(
                    day.strip(), from.strip(), until.strip(), place.strip(), topic.strip(), tutor, Map.of());
        }
    }

    /** The place, the times and who teaches are those of the class before. */
    static MeetingForm next(List<Meeting> earliestFirst, ZoneId zone, long viewer) {
        if (earliestFirst.isEmpty()) {
            return new MeetingForm("", "10:00", "13:00", "", "", Long.toString(viewer), Map.of());
        }
        var last = of(earliestFirst.get(earliestFirst.size() - 1), zone);
        return new MeetingForm("", last.from, last.until, last.place, "", last.tutor, Map.of());
    }

    static MeetingForm of(Meeting meeting, ZoneId zone) {
        var planned = meeting.planned;
        var tutor = meeting.tutor;
        var times = TypedTimes.of(planned.startsAt(), planned.endsAt(), zone);
        return new MeetingForm(
                times.day(),
                times.from(),
                times.until(),
                planned.place(),
                planned.topic(),
                tutor == null ? "" : tutor.id.toString(),
                Map.of());
    }

    /** With whatever cannot be taken said beside its field. */
    MeetingForm checked(ZoneId zone, List<Person> teachers) {
        var errors = new HashMap<>(times().errors());
        if (errors.isEmpty()) {
            planned(zone).faults().forEach(fault -> errors.put(field(fault), words(fault)));
        }
        if (!tutor.isEmpty() && tutor(teachers).isEmpty()) {
            errors.put("tutor", WORDS.strangeTutor());
        }
        return new MeetingForm(day, from, until, place, topic, tutor, Map.copyOf(errors));
    }

    MeetingForm wrong(String field, String why) {
        var all = new HashMap<>(errors);
        all.put(field, why);
        return new MeetingForm(day, from, until, place, topic, tutor, Map.copyOf(all));
    }

    private TypedTimes times() {
        return new TypedTimes(day, from, until);
    }

    /** Only where day and times can be read. */
    Planned planned(ZoneId zone) {
        return new Planned(times().start(zone).orElseThrow(), times().end(zone).orElseThrow(), place, topic);
    }

    Optional<Person> tutor(List<Person> teachers) {
        return teachers.stream()
                .filter(person -> Objects.toString(person.id).equals(tutor))
                .findFirst();
    }

    private static String field(Planned.Fault fault) {
        return switch (fault) {
            case ENDS_BEFORE_IT_BEGINS, TOO_LONG -> "until";
            case PLACE -> "place";
            case TOPIC -> "topic";
        };
    }

    private static String words(Planned.Fault fault) {
        return switch (fault) {
            case ENDS_BEFORE_IT_BEGINS -> WORDS.endsBefore();
            case TOO_LONG -> WORDS.tooLong((int) Planned.LONGEST.toHours());
            case PLACE -> WORDS.noPlace(Planned.LONGEST_PLACE);
            case TOPIC -> WORDS.longTopic(Planned.LONGEST_TOPIC);
        };
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** Empty where nothing is wrong. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
