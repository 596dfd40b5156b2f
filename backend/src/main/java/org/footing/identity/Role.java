package org.footing.identity;

/** What a person may be, within a {@link Scope}. */
public enum Role {
    STUDENT,
    TUTOR,
    LEAD,
    AUTHOR,
    PUBLISHER,
    ASSESSOR,
    VERIFIER,
    ADMINISTRATOR
}
