package org.footing.outbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * A mail of plain text to one person.
 *
 * @param to one address without a name
 * @param subject one line
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Mail(String to, String subject, String text) {

    /**
     * What may stand on the wire: no list, no comment, no name beside it, nothing that ends a line. What people type is held to
     * {@code identity.EmailAddress}; a sender that whoever runs the program has set may be {@code footing@localhost}, which that refuses.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,200}");

    /** @throws IllegalArgumentException if it could not be sent as it stands */
    public Mail {
        if (!addressable(to)) {
            throw new IllegalArgumentException("no address");
        }
        if (!ONE_LINE.matcher(subject).matches()) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /** Whether it is one address that mail can be sent to. */
    public static boolean addressable(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException refused) {
            return false;
        }
    }
}
