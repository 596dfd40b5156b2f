package org.footing.identity;

import java.util.Set;

/** What a person may be, within a {@link Scope}. */
public enum Role {
    STUDENT,
    TUTOR,
    LEAD,
    AUTHOR,
    PUBLISHER,
    ASSESSOR,
    VERIFIER,
    ADMINISTRATOR;

    /** Those that look after students, within their scope. */
    public static final Set<Role> STAFF = Set.of(TUTOR, LEAD, ADMINISTRATOR, ASSESSOR, VERIFIER);

    /** Those of them that decide on marks and dates; the others read and sample. */
    public static final Set<Role> TEACHING = Set.of(TUTOR, LEAD, ADMINISTRATOR);

    /** Those of them that answer for a cohort as a whole. */
    public static final Set<Role> LEADING = Set.of(LEAD, ADMINISTRATOR);

    /** Those that see students at work and sign off what they can do. */
    public static final Set<Role> ASSESSING = Set.of(TUTOR, LEAD, ADMINISTRATOR, ASSESSOR);

    /** Those that look at a sample of what others signed off. */
    public static final Set<Role> VERIFYING = Set.of(VERIFIER, ADMINISTRATOR);

    /** Those that write courses. */
    public static final Set<Role> WRITING = Set.of(AUTHOR, PUBLISHER, ADMINISTRATOR);

    /** Those of them that decide what students read. */
    public static final Set<Role> PUBLISHING = Set.of(PUBLISHER, ADMINISTRATOR);

    /** Those that may read what others wrote before it is published, and agree to it. */
    public static final Set<Role> REVIEWING = Set.of(PUBLISHER, VERIFIER, ADMINISTRATOR);

    /** How far the role can reach. */
    public Set<Scope> scopes() {
        return switch (this) {
            case STUDENT -> Set.of(Scope.COHORT);
            case TUTOR, LEAD, ASSESSOR, VERIFIER -> Set.of(Scope.SCHOOL, Scope.COURSE, Scope.COHORT);
            case AUTHOR, PUBLISHER -> Set.of(Scope.SCHOOL, Scope.COURSE);
            case ADMINISTRATOR -> Set.of(Scope.SCHOOL);
        };
    }
}
