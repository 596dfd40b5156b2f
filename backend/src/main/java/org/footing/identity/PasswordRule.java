package org.footing.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a new password must be: long, and not the first that anybody would try. No rules on capitals or digits (NIST SP 800-63B). */
public enum PasswordRule {
    TOO_SHORT,
    TOO_LONG,
    TOO_COMMON,
    HOLDS_USERNAME;

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** A shorter username stands in half of all words. */
    private static final int TELLING = 4;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "qwertyuiop",
            "password12",
            "password123",
            "password1234",
            "passwordpassword",
            "iloveyou123",
            "administrator",
            "letmein123",
            "welcome123",
            "qwerty12345",
            "1q2w3e4r5t",
            "abcdefghij",
            "1111111111",
            "0000000000",
            "footmassage",
            "massage123");

    /** The rule that the password breaks, if it breaks one. */
    public static Optional<PasswordRule> brokenBy(String password, String username) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (COMMON.contains(lower)) {
            return Optional.of(TOO_COMMON);
        }
        return username.length() >= TELLING && lower.contains(username)
                ? Optional.of(HOLDS_USERNAME)
                : Optional.empty();
    }
}
