package org.footing.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.footing.identity.Storable;

/**
 * What a client agreed to.
 *
 * @param givenOn when
 * @param purpose what their record may be used for, in words
 * @param photographs whether pictures may be taken
 * @param until the last day on which anything of them is kept
 */
@Embeddable
public record Consent(
        @Column(name = "given_on") LocalDate givenOn,
        String purpose,
        boolean photographs,
        @Column(name = "kept_until") LocalDate until) {

    public static final int LONGEST_PURPOSE = 500;

    /** Beyond any duty to keep records. */
    public static final int LONGEST_YEARS = 25;

    /** Why it is none. */
    public enum Fault {
        NOT_YET,
        PURPOSE,
        UNTIL
    }

    public Consent {
        purpose = purpose.strip();
    }

    Consent withoutWords() {
        return new Consent(givenOn, "", photographs, until);
    }

    /** None if it can be kept. */
    public Set<Fault> faults(LocalDate today) {
        var faults = EnumSet.noneOf(Fault.class);
        if (givenOn.isAfter(today)) {
            faults.add(Fault.NOT_YET);
        }
        if (purpose.isEmpty() || !Storable.fits(purpose, LONGEST_PURPOSE)) {
            faults.add(Fault.PURPOSE);
        }
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            faults.add(Fault.UNTIL);
        }
        return faults;
    }
}
