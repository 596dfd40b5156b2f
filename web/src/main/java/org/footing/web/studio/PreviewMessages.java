package org.footing.web.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what authors see of their draft in a student's place. */
@MessageBundle("preview")
public interface PreviewMessages {

    @Message("Preview: nothing here is counted.")
    String banner();

    @Message("As a student")
    String asStudent();

    @Message("What is open and what is locked in the draft, at any point of the way.")
    String text();

    @Message("Of somebody who has done")
    String point();

    @Message("nothing yet")
    String nothing();

    @Message("all up to “{title}”")
    String upTo(String title);

    @Message("everything")
    String everything();

    @Message("Show")
    String show();

    @Message("{done} of {all} lessons and quizzes done")
    String done(int done, int all);

    @Message("Days on which a cohort opens something are not looked at: they belong to the cohort.")
    String noDays();

    @Message("This can be shown as soon as the course is without faults.")
    String faulty();

    @Message("See the faults")
    String seeFaults();

    @Message("{count} {#if count == 1}question{#else}questions{/if}")
    String questions(int count);

    @Message("{count} {#if count == 1}question{#else}questions{/if}, passed with {percent}%")
    String questionsToPass(int count, int percent);

    @Message(
            "It is marked at once and kept nowhere. There is no time limit, hints are free, and no file can be handed in.")
    String quizText();

    @Message("Question {place} of {count}, {points} {#if points == '1'}point{#else}points{/if}.")
    String question(int place, int count, String points);

    @Message("Mark it")
    String mark();

    @Message("The mark")
    String result();

    @Message("{percent}%")
    String percent(String percent);

    @Message("{percent}% so far; a tutor would mark the rest")
    String percentSoFar(String percent);

    @Message("Passed")
    String passed();

    @Message("Not passed")
    String notPassed();

    @Message("Something was chosen that fails the quiz whatever the points.")
    String critical();

    @Message("No answer.")
    String noAnswer();

    @Message("Once more")
    String onceMore();

    @Message("Another draw")
    String otherDraw();
}
