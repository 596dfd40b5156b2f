package org.footing.web.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about a quiz for those who teach it: its attempts, and what waits for a tutor. */
@MessageBundle("teaching")
public interface TeachingMessages {

    @Message("This quiz, for those who teach it")
    String pages();

    @Message("Attempts")
    String attempts();

    @Message("Analysis")
    String analysis();

    @Message("Regrades")
    String regrades();

    @Message("Dates")
    String dates();

    @Message("Cohort")
    String cohort();

    @Message("All my cohorts")
    String allCohorts();

    @Message("Attempts at {quiz}")
    String attemptsAt(String quiz);

    @Message("Nobody has handed it in yet.")
    String none();

    @Message("When students hand in, each attempt gets a row here.")
    String noneText();

    @Message("{count} handed in.")
    String handedIn(long count);

    @Message("{count} {#if count == 1}waits{#else}wait{/if} for a tutor’s mark.")
    String waiting(long count);

    @Message("{count} still open.")
    String open(long count);

    @Message("Student")
    String student();

    @Message("Handed in")
    String when();

    @Message("Mark")
    String mark();

    @Message("{percent}%")
    String percent(String percent);

    @Message("Result")
    String result();

    @Message("Mark by hand")
    String toMark();

    @Message("Mark it")
    String markIt();

    @Message("Mark it: {name}")
    String markItOf(String name);

    @Message("{from} to {to} of {all}")
    String range(long from, long to, long all);

    @Message("Earlier ones")
    String previous();

    @Message("More")
    String next();

    @Message("Mark: {name}, attempt {number}")
    String marking(String name, int number);

    @Message("Nothing of this attempt waits for a tutor.")
    String nothingToDo();

    @Message("See the whole attempt")
    String wholeAttempt();

    @Message("What to look for")
    String rubric();

    @Message("Points, of {points}")
    String points(String points);

    @Message("Such as 1.5. From 0 to {points}.")
    String pointsHint(String points);

    @Message("Give the points as a number from 0 to {points}, such as 1.5.")
    String noPoints(String points);

    @Message("Words to the student")
    String comment();

    @Message("That is too long: at most {most} characters.")
    String commentTooLong(int most);

    @Message("Give this mark")
    String give();

    @Message("Change the mark")
    String change();

    @Message("{name} gave {points} on {when}.")
    String given(String name, String points, String when);

    @Message(
            "Since you looked, {name} gave {points} on {when}: “{words}”. Nothing was overwritten. Give yours again if it is to count instead.")
    String givenSince(String name, String points, String when, String words);

    @Message(
            "Since you looked, it was sent back to the student to be done again. Nothing was overwritten. Give your mark again if the student need not do it.")
    String sentBackSince();

    @Message(
            "Since you looked, the student handed in another response; it stands above now. Your mark was not given. Read the new one, then give it again if it still holds.")
    String respondedSince();

    @Message("Came too late")
    String late();

    @Message("It arrived on {when}, after the end. It counts only if you accept it.")
    String lateText(String when);

    @Message("Accept it")
    String accept();

    @Message("Why")
    String reason();

    @Message("Kept with the mark, for whoever asks later.")
    String reasonHint();

    @Message("Say why, in at most {most} characters.")
    String noReason(int most);

    @Message("No response")
    String empty();

    @Message("Being late")
    String lateness();

    @Message("It earned {raw}%. {lost}% was taken off for being late, so {last}% is left.")
    String latenessText(int raw, int lost, int last);

    @Message("Take nothing off")
    String waive();
}
