/** Pages of announcements: what students are shown, and where those who teach them write it. Start at {@link org.footing.web.announcement.AnnouncementPages}. */
@NullMarked
package org.footing.web.announcement;

import org.jspecify.annotations.NullMarked;
