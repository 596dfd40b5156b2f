package org.footing.web.practice;

import static org.footing.web.practice.FilledField.WORDS;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.footing.practice.Clients;
import org.footing.practice.Consent;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A new client as filled in.
 *
 * @param errors by field, in words; none where it can be taken
 */
public record ConsentForm(
        String code, String givenOn, String purpose, boolean photographs, String until, Map<String, String> errors) {

    private static final int USUAL_YEARS = 1;

    /** The fields as a browser sends them. */
    public static class Sent {

        @RestForm
        @DefaultValue("")
        public String code = "";

        @RestForm
        @DefaultValue("")
        public String givenOn = "";

        @RestForm
        @DefaultValue("")
        public String purpose = "";

        @RestForm
        public boolean photographs;

        @RestForm
        @DefaultValue("")
        public String until = "";

        ConsentForm form() {
            return new ConsentForm(
                    code.strip(), givenOn.strip(), purpose.strip(), photographs, until.strip(), Map.of());
        }
    }

    static ConsentForm preset(LocalDate today) {
        return new ConsentForm(
                "",
                today.toString(),
                WORDS.purposePreset(),
                false,
                today.plusYears(USUAL_YEARS).toString(),
                Map.of());
    }

    /** With whatever can be told from here said beside its field. */
    ConsentForm checked() {
        var errors = new HashMap<String, String>();
        if (TypedTimes.day(givenOn).isEmpty()) {
            errors.put("givenOn", WORDS.noGivenOn());
        }
        if (TypedTimes.day(until).isEmpty()) {
            errors.put("until", WORDS.noUntil(Consent.LONGEST_YEARS));
        }
        return with(errors);
    }

    ConsentForm refused(Clients.Unfit unfit) {
        var errors = new HashMap<String, String>();
        if (unfit.codeUnfit) {
            errors.put("code", WORDS.noCode());
        }
        unfit.faults.forEach(fault -> {
            switch (fault) {
                case NOT_YET -> errors.put("givenOn", WORDS.noGivenOn());
                case PURPOSE -> errors.put("purpose", WORDS.noPurpose(Consent.LONGEST_PURPOSE));
                case UNTIL -> errors.put("until", WORDS.noUntil(Consent.LONGEST_YEARS));
            }
        });
        return with(errors);
    }

    ConsentForm taken() {
        return with(Map.of("code", WORDS.codeTaken()));
    }

    private ConsentForm with(Map<String, String> known) {
        return new ConsentForm(code, givenOn, purpose, photographs, until, Map.copyOf(known));
    }

    /** Only where both days can be read. */
    Consent consent() {
        return new Consent(
                TypedTimes.day(givenOn).orElseThrow(),
                purpose,
                photographs,
                TypedTimes.day(until).orElseThrow());
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** Empty where nothing is wrong. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
