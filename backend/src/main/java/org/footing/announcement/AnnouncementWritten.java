package org.footing.announcement;

import java.time.Instant;

/** Something was announced. Told within the transaction that wrote it. */
public record AnnouncementWritten(Announcement announcement, Instant at) {}
