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
     * @param unread how much the main menu says is new
     * @param closed ids of the questions that are closed to the viewer */
    static EntityTag of(
            Viewer viewer,
            String theme,
            OpenCourse open,
            Lesson lesson,
            Set<String> closed,
            boolean early,
            long unread,
            Instant now) {
        var progress = open.journey().with(lesson);
        var shown = String.join(
                "|",
                PROGRAM,
                Long.toString(viewer.sessionId()),
                viewer.name(),
                theme,
                Long.toString(open.edition().id),
                Integer.toString(System.identityHashCode(open.course())),
                Boolean.toString(open.preview()),
                lesson.id(),
                open.journey().state(lesson).name(),
                progress.map(known -> known.lastReportAt + "," + known.section).orElse(""),
                String.join(",", closed),
                DueWords.ofPage(open, lesson, now).toString(),
                Objects.toString(early),
                Long.toString(unread));
        return Revalidated.tag(shown);
    }
}
