package org.footing.web.cohort;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the cohort page. */
@MessageBundle("cohort")
public interface CohortMessages {

    @Message("{course}. Start: {day}")
    String opens(String course, String day);

    @Message("Students")
    String students();

    @Message("Lessons done, median")
    String medianDone();

    @Message("of {count}")
    String ofLessons(long count);

    @Message("Seen in the last 7 days")
    String seenLately();

    @Message("All students")
    String all();

    @Message("Not started")
    String legendOpen();

    @Message("In progress: share of the reading time")
    String legendNow();

    @Message("Done")
    String legendDone();

    @Message("Locked")
    String legendLocked();

    @Message("Students and lessons")
    String matrix();

    @Message("{students} students by {lessons} lessons")
    String caption(int students, int lessons);

    @Message("Student")
    String student();

    @Message("Lesson {number}")
    String lesson(int number);

    @Message("Done")
    String done();

    @Message("Last visit")
    String lastVisit();

    @Message("Never")
    String never();

    @Message("{percent}%")
    String percent(int percent);

    @Message("Not started")
    String open();

    @Message("Locked")
    String locked();

    @Message("No students yet")
    String empty();

    @Message("When students are enrolled in this cohort, each gets a row here.")
    String emptyText();

    @Message("Look at the course")
    String seeCourse();
}
