package org.footing.web.admin;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What a school is called and where it stands, as it was typed.
 *
 * @param errors by field, in words
 */
public record SchoolForm(String name, String postalAddress, String zone, Map<String, String> errors) {

    private static final int LONGEST_ADDRESS = 1000;

    static SchoolForm of(School school) {
        return new SchoolForm(school.name, school.postalAddress, school.timeZone, Map.of());
    }

    /** What was typed. */
    public static class Typed {

        @RestForm
        Optional<String> name = Optional.empty();

        @RestForm
        Optional<String> postalAddress = Optional.empty();

        @RestForm
        Optional<String> zone = Optional.empty();

        /** With what is wrong with it. */
        SchoolForm form() {
            return checked(name.orElse(""), postalAddress.orElse(""), zone.orElse(""));
        }
    }

    private static SchoolForm checked(String name, String postalAddress, String zone) {
        var words = MessageBundles.get(SchoolMessages.class);
        var errors = new TreeMap<String, String>();
        if (!Person.isName(name)) {
            errors.put("name", words.noName());
        }
        if (postalAddress.length() > LONGEST_ADDRESS || postalAddress.indexOf('\0') >= 0) {
            errors.put("postalAddress", words.addressTooLong());
        }
        if (!known(zone)) {
            errors.put("zone", words.noZone());
        }
        return new SchoolForm(name.strip(), postalAddress.strip(), zone, errors);
    }

    private static boolean known(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    boolean sound() {
        return errors.isEmpty();
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
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
