package org.footing.identity;

/**
 * Somebody as an identity provider knows them. The pair of issuer and subject says who it is (OpenID Connect Core, 5.7); names
 * there may change, and be given to others.
 *
 * @param issuer address of the provider
 * @param subject its own name for this person, at most 200 characters
 * @param username what the person signs in with there
 * @param name what the provider calls the person
 */
public record Account(String issuer, String subject, String username, String name) {

    public static final int LONGEST_SUBJECT = 200;

    private static final int LONGEST_NAME = 100;

    public Account {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject of " + subject.length() + " characters");
        }
        username = cut(username);
        name = cut(name.isBlank() ? username : name);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }
}
