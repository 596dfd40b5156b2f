package org.footing.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A piece of work that is marked by itself.
 *
 * @param subject the id of what it belongs to: of a response its attempt
 * @param part of the subject: of a response its question; empty where the whole is marked
 */
@Embeddable
public record Work(@Enumerated(EnumType.STRING) Kind kind, @Column(name = "subject_id") long subject, String part) {

    /** What it is; it tells where it is marked. */
    public enum Kind {
        /** Words written in a quiz. */
        RESPONSE,
        /** A file handed in in a quiz. */
        UPLOAD,
        /** One client over several treatments. */
        CASE_STUDY,
        /** A treatment that an assessor watches: for a second mark, or to be reconciled. */
        PRACTICAL
    }

    /** Something that is marked as a whole. */
    public static Work whole(Kind kind, long subject) {
        return new Work(kind, subject, "");
    }
}
