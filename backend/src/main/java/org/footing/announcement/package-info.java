/**
 * What tutors and leads announce to a cohort, a course or one student, and who has read it. Whom it is shown to is worked out from who is
 * enrolled at that moment. Begin at {@link org.footing.announcement.Announcements}.
 */
@NullMarked
package org.footing.announcement;

import org.jspecify.annotations.NullMarked;
