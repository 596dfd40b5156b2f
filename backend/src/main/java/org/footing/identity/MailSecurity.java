package org.footing.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the way to a mail server is encrypted, the safest first. */
public enum MailSecurity {
    /** From the first byte on, port 465 as a rule. */
    TLS,
    /** After a greeting, port 587 as a rule; never without. */
    STARTTLS,
    /** Not at all: for a server on the same machine. */
    NONE;

    /** By its name, in letters of any size. */
    public static Optional<MailSecurity> named(String name) {
        return Arrays.stream(values())
                .filter(security -> security.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    boolean weakerThan(MailSecurity other) {
        return compareTo(other) > 0;
    }
}
