package org.footing.web.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the course page and of locked items. */
@MessageBundle("course")
public interface CourseMessages {

    @Message(
            "{modules} {#if modules == 1}module{#else}modules{/if}, {lessons} {#if lessons == 1}lesson{#else}lessons{/if}, about {time} of study.")
    String facts(int modules, int lessons, String time);

    @Message("Continue: {title}")
    String continueWith(String title);

    @Message("Start: {title}")
    String startWith(String title);

    @Message("Modules")
    String modules();

    @Message("{number}. {title}")
    String moduleTitle(int number, String title);

    @Message("{lessons} {#if lessons == 1}lesson{#else}lessons{/if}, {time}")
    String moduleFacts(int lessons, String time);

    @Message("{done} of {all}")
    String doneOf(int done, int all);

    @Message("Where you stand")
    String stand();

    @Message("Open the bar to see what is missing.")
    String standHint();

    @Message("Lessons and quizzes")
    String lessonsBar();

    @Message("All required lessons are done.")
    String allDone();

    @Message("Still to do:")
    String missing();

    @Message("and {count} more")
    String andMore(int count);

    @Message("Optional lessons done: {count}.")
    String optionalDone(int count);

    @Message("Quiz: {title}")
    String quizCalled(String title);

    @Message("Mark")
    String markBar();

    @Message("{percent}%, pass {pass}%")
    String markOf(String percent, int pass);

    @Message("{percent}%")
    String markAlone(String percent);

    @Message("The marks of all required quizzes by their weight. A quiz that you have not taken counts nothing yet.")
    String markText();

    @Message("About this course")
    String about();

    @Message("Locked: opens {day}")
    String opensOn(String day);

    @Message("Locked: opens when you have done {titles}")
    String opensAfter(String titles);

    @Message("“{title}”")
    String quoted(String title);

    @Message("{title} with at least {least}%")
    String withMark(String title, int least);

    @Message("You are looking at this course as staff. Nothing you do here is counted.")
    String preview();

    @Message("Not open yet")
    String lockedTitle();

    @Message("Everything you have done is kept. This lesson opens by itself.")
    String lockedText();

    @Message("Go to {title}")
    String goTo(String title);

    @Message("Back to the course")
    String backToCourse();

    @Message("Your cohort is archived: what you have done can be read, and nothing new opens")
    String over();

    @Message("Due {day}.")
    String due(String day);

    @Message("Was due {day}.")
    String wasDue(String day);

    @Message("{quiz}: {due}")
    String dueQuiz(String quiz, String due);
}
