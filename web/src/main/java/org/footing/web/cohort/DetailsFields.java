package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.cohort.Cohort;
import org.footing.cohort.Cohort.Details;
import org.footing.identity.Storable;
import org.footing.web.admin.Choice;
import org.footing.web.page.Dates;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a cohort, as somebody typed it.
 *
 * @param errors by field, in words
 * @param there address of a cohort that is the same
 */
public record DetailsFields(
        String name,
        String centre,
        String startsOn,
        String endsOn,
        String zone,
        Map<String, String> errors,
        Optional<String> there) {

    private static final RollMessages WORDS = MessageBundles.get(RollMessages.class);

    /** As a browser sends them. */
    public static class Sent {

        @RestForm
        Optional<String> name = Optional.empty();

        @RestForm
        Optional<String> centre = Optional.empty();

        @RestForm
        Optional<String> startsOn = Optional.empty();

        @RestForm
        Optional<String> endsOn = Optional.empty();

        @RestForm
        Optional<String> zone = Optional.empty();

        /** With what is wrong with them. @param usual the zone where none was sent */
        DetailsFields fields(ZoneId usual) {
            return checked(
                    name.orElse("").strip(),
                    centre.orElse("").strip(),
                    startsOn.orElse("").strip(),
                    endsOn.orElse("").strip(),
                    zone.filter(id -> !id.isBlank()).orElse(usual.getId()));
        }
    }

    /** To be filled in. */
    static DetailsFields on(LocalDate day, ZoneId zone) {
        return new DetailsFields("", "", day.toString(), "", zone.getId(), Map.of(), Optional.empty());
    }

    static DetailsFields of(Cohort cohort) {
        var details = cohort.details();
        return new DetailsFields(
                details.name(),
                details.centre(),
                details.startsOn().toString(),
                details.endsOn().map(LocalDate::toString).orElse(""),
                details.zone().getId(),
                Map.of(),
                Optional.empty());
    }

    private static DetailsFields checked(String name, String centre, String startsOn, String endsOn, String zone) {
        var errors = new TreeMap<String, String>();
        if (name.isEmpty() || !Storable.fits(name, Cohort.LONGEST_NAME)) {
            errors.put("name", WORDS.noName(Cohort.LONGEST_NAME));
        }
        if (!Storable.fits(centre, Cohort.LONGEST_CENTRE)) {
            errors.put("centre", WORDS.longCentre(Cohort.LONGEST_CENTRE));
        }
        var start = day(startsOn);
        var end = day(endsOn);
        if (start.isEmpty()) {
            errors.put("startsOn", WORDS.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        if (!endsOn.isEmpty() && end.isEmpty()) {
            errors.put("endsOn", WORDS.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        } else if (start.isPresent() && end.filter(start.get()::isAfter).isPresent()) {
            errors.put("endsOn", WORDS.endsBefore());
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.put("zone", WORDS.noZone());
        }
        return new DetailsFields(name, centre, startsOn, endsOn, zone, errors, Optional.empty());
    }

    /** Empty where it is no day that somebody can have meant. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(Dates::sensible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** Only of what is {@link #sound}. */
    Details details() {
        return new Details(name, centre, day(startsOn).orElseThrow(), day(endsOn), ZoneId.of(zone));
    }

    DetailsFields beside(long cohortId) {
        return new DetailsFields(name, centre, startsOn, endsOn, zone, errors, Optional.of("/cohorts/" + cohortId));
    }

    /** Places first, as people look for them; the one that is chosen also when it is no place. */
    public List<Choice> zones() {
        var places = ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals(zone) || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted();
        return Choice.of(places, id -> id, id -> id.replace('_', ' '), zone);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
