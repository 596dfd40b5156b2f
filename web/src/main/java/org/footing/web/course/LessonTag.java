package org.footing.web.course;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.footing.course.Lesson;
import org.footing.identity.Viewer;
import org.footing.web.page.Revalidated;

/** Names what a lesson page shows, so that a browser that has it need not get it again. */
final class LessonTag {

    /** A program that was started anew may show the same lesson in another way. */
    private static final String PROGRAM = UUID.randomUUID().toString();

    private LessonTag() {}

    /**
     * What stands round the lesson and changes apart from it.
     *
     * @param unread how much the main menu says is new
     * @param questions how many are asked under it
     */
    record Around(String theme, long unread, long questions) {}

    /**
     * @param closed ids of the questions that are closed to the viewer */
    static EntityTag of(
            Viewer viewer,
            Around around,
            OpenCourse open,
            Lesson lesson,
            Set<String> closed,
            boolean early,
            Instant now) {
        var progress = open.journey().with(lesson);
        var shown = String.join(
                "|",
                PROGRAM,
                Long.toString(viewer.sessionId()),
                viewer.name(),
                around.toString(),
                Long.toString(open.edition().id),
                Integer.toString(System.identityHashCode(open.course())),
                Boolean.toString(open.preview()),
                lesson.id(),
                open.journey().state(lesson).name(),
                progress.map(known -> known.lastReportAt + "," + known.section).orElse(""),
                String.join(",", closed),
                DueWords.ofPage(open, lesson, now).toString(),
                Objects.toString(early));
        return Revalidated.tag(shown);
    }
}
