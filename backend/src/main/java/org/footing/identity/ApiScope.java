package org.footing.identity;

/** What a program may read by a token. */
public enum ApiScope {
    ENROLMENTS,
    STANDING,
    RESULTS
}
