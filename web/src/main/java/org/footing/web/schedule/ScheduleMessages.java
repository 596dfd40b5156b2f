package org.footing.web.schedule;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about when what opens for a cohort and is due. */
@MessageBundle("schedule")
public interface ScheduleMessages {

    @Message("Schedule")
    String schedule();

    @Message("Schedule of cohort {cohort}")
    String title(String cohort);

    @Message("It starts on {day}. Times are those of {zone}.")
    String starts(String day, String zone);

    @Message("Days and times")
    String items();

    @Message(
            "Write a day of study, such as “day 14” or “day 14, 18:00”, or a date, such as “2026-11-30”, “30/11/2026, 18:00”. Day 0 is the day of the start. Without a time something opens at 00:00 and is due at 23:59. Leave a field empty where nothing is to be said: then it opens with the cohort, and is never due.")
    String how();

    @Message("What each lesson, quiz and practical has")
    String caption();

    @Message("Item")
    String item();

    @Message("Opens")
    String opens();

    @Message("Due")
    String due();

    @Message("{item} opens")
    String opensOf(String item);

    @Message("{item} is due")
    String dueOf(String item);

    @Message("Lesson")
    String lesson();

    @Message("Quiz")
    String quiz();

    @Message("Practical")
    String practical();

    @Message("Hours of practice")
    String hours();

    @Message("Sign-offs")
    String signOffs();

    @Message("Case studies")
    String cases();

    @Message("Done by hand")
    String byHand();

    @Message("Breaks")
    String breaks();

    @Message(
            "Days in a break do not count as days of study, and what is due in one is due behind it, at the same time of day.")
    String breaksText();

    @Message("Break {number}")
    String breakNumber(int number);

    @Message("First day")
    String from();

    @Message("Last day")
    String until();

    @Message("Name")
    String name();

    @Message("Clear all three fields to take a break out. Save to get more empty lines.")
    String breaksHint();

    @Message("See what changes")
    String look();

    @Message("Nothing is changed yet: the next page shows what would change, and for whom.")
    String lookText();

    @Message("Write a day such as “day 14”, or a date such as “2026-11-30 18:00”.")
    String noMoment();

    @Message("That is over already, and would hand in every open attempt. Choose a time to come.")
    String dayIsOver();

    @Message("Choose a day of the years {first} to {last}.")
    String noDay(int first, int last);

    @Message("The last day is before the first.")
    String endsBefore();

    @Message("A break has at most {most} days.")
    String tooLong(int most);

    @Message("Give it a name of at most {most} characters.")
    String noName(int most);

    @Message("A cohort has at most {most} breaks.")
    String tooManyBreaks(int most);

    @Message("{count} {#if count == 1}field cannot{#else}fields cannot{/if} be taken as they are. Nothing was changed.")
    String wrong(int count);

    @Message(
            "Somebody else has changed this schedule since you opened it. Nothing of yours was kept yet. Where theirs is another than yours, it stands below the field. Put it right, and look at what changes again.")
    String changedSince();

    @Message("Theirs: {text}")
    String theirs(String text);

    @Message("Theirs: empty")
    String theirsEmpty();

    @Message("Their breaks: {text}.")
    String theirBreaks(String text);

    @Message("none")
    String none();

    @Message("What would change")
    String changes();

    @Message("Nothing would change.")
    String nothing();

    @Message(
            "{count} {#if count == 1}item moves{#else}items move{/if}. There {#if students == 1}is one student{#else}are {students} students{/if} in this cohort.")
    String moving(int count, long students);

    @Message("Opens {after}, and not {before}.")
    String opensMoves(String before, String after);

    @Message("Due {after}.")
    String dueSet(String after);

    @Message("Due {after}, and not {before}.")
    String dueMoves(String before, String after);

    @Message("Not due any more; it was due {before}.")
    String dueGone(String before);

    @Message("{day}, behind the break")
    String behindBreak(String day);

    @Message("{count} {#if count == 1}student has{#else}students have{/if} done it: for them nothing changes.")
    String done(long count);

    @Message(
            "{count} {#if count == 1}student has{#else}students have{/if} begun it, and could not go on until it opens.")
    String shut(long count);

    @Message("It would be late at once for up to {count} {#if count == 1}student{#else}students{/if}.")
    String late(long count);

    @Message("{count} {#if count == 1}attempt is{#else}attempts are{/if} under way: the deadline moves at once.")
    String attempts(long count);

    @Message("{student} has a day of their own: {after}, and not {before}.")
    String own(String student, String before, String after);

    @Message("no day")
    String noOwnDay();

    @Message("Breaks change: {text}.")
    String breaksChange(String text);

    @Message("{name}, {from} to {until}")
    String pause(String name, String from, String until);

    @Message("Save this schedule")
    String save();

    @Message("Change more")
    String changeMore();

    @Message("The schedule is saved.")
    String saved();

    @Message("Students with exceptions")
    String exceptions();

    @Message("More time, a later day, something opened early or not asked of one student.")
    String exceptionsText();
}
