package org.footing.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-mail addresses as browsers take them in a form (HTML, valid e-mail address), with a point in the part behind the @; and before it
 * with none at an end or beside another, which no mail server takes (RFC 5321, 4.1.2: Dot-string).
 */
public final class EmailAddress {

    private static final int LONGEST = 254;

    private static final String WORD = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private static final Pattern FORM = Pattern.compile("(?=[^@]{1,64}@)" + WORD + "(?:\\." + WORD
            + ")*@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?" + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    private EmailAddress() {}

    /** The one form in which an address is kept: people type capitals and spaces on a phone. Empty when it is none. */
    public static Optional<String> of(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORM.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }
}
