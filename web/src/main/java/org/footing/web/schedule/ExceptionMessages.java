package org.footing.web.schedule;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what one student has that the others have not, for staff and for the student. */
@MessageBundle("exception")
public interface ExceptionMessages {

    @Message("Students with exceptions")
    String list();

    @Message("Exceptions for {student}")
    String title(String student);

    @Message("Exceptions")
    String exceptions();

    @Message("Nobody has anything that the others have not.")
    String nobody();

    @Message("Find a student")
    String find();

    @Message("Part of the name")
    String name();

    @Message("Search")
    String search();

    @Message("Nobody in this cohort has “{letters}” in their name.")
    String notFound(String letters);

    @Message("The first {most} of them. Write more of the name.")
    String more(int most);

    @Message("{student} has nothing that the others have not.")
    String nothing(String student);

    @Message("What holds")
    String holds();

    @Message("Why: {reason}")
    String reason(String reason);

    @Message("Told to the student: {words}")
    String told(String words);

    @Message("{name}, {day}")
    String by(String name, String day);

    @Message("End this")
    String end();

    @Message("End this: {what}")
    String endThis(String what);

    @Message("Allow something")
    String add();

    @Message("What of the same kind stands for the same item is replaced.")
    String addText();

    @Message("What")
    String what();

    @Message("A later day: it is due later for them")
    String extended();

    @Message("Opened early: it is open now, whatever the schedule and its conditions say")
    String opened();

    @Message("Not asked of them: it counts neither for nor against")
    String exempt();

    @Message("More time or more attempts at a quiz")
    String time();

    @Message("For")
    String item();

    @Message("Every quiz of the course, now and later")
    String everyQuiz();

    @Message("A later day")
    String later();

    @Message("More time")
    String longer();

    @Message("Later by: days")
    String days();

    @Message("and hours")
    String hours();

    @Message("For a later day alone. Whole days keep the time of day.")
    String extendedHint();

    @Message("For a quiz alone.")
    String timeHint();

    @Message("Why")
    String why();

    @Message("For staff alone; kept with it, for whoever asks later.")
    String whyHint();

    @Message("What the student is told")
    String tell();

    @Message("Optional. It stands beside what they have; leave out what is private.")
    String tellHint();

    @Message("Allow it")
    String allow();

    @Message("Choose one of these.")
    String notOffered();

    @Message("Choose a lesson or a quiz: nothing else is opened here.")
    String notOpened();

    @Message("Choose a lesson or a quiz: what is done by hand cannot be left out here.")
    String notExempted();

    @Message("Choose a quiz, or every quiz.")
    String noQuiz();

    @Message("Say by how much: at least an hour.")
    String noLonger();

    @Message("Choose more time, extra minutes or more attempts.")
    String noMore();

    @Message("Say it in at most {most} characters.")
    String tooMuch(int most);

    @Message("{item}: due {length} later, {day}")
    String isExtended(String item, String length, String day);

    @Message("{item}: due {length} later")
    String isExtendedSometime(String item, String length);

    @Message("{item}: open now")
    String isOpened(String item);

    @Message("{item}: not asked of them")
    String isExempt(String item);

    @Message("{item}: {terms}")
    String hasTime(String item, String terms);

    @Message("{days} {#if days == 1}day{#else}days{/if}")
    String lengthDays(long days);

    @Message("{hours} h")
    String lengthHours(long hours);

    @Message("{minutes} min")
    String lengthMinutes(long minutes);

    @Message("{one} and {other}")
    String and(String one, String other);

    @Message("every quiz")
    String anyQuiz();

    @Message("For you")
    String forYou();

    @Message("Agreed with you; only you and your tutors see this.")
    String forYouText();

    @Message("You have until {day} for {item}.")
    String youHaveUntil(String item, String day);

    @Message("You have {length} longer than the others for {item}.")
    String youHaveLonger(String item, String length);

    @Message("{item} is open to you already.")
    String openToYou(String item);

    @Message("{item} is not asked of you.")
    String notAskedOfYou(String item);

    @Message("You have {factor} times as long in {item}.")
    String youHaveFactor(String item, String factor);

    @Message("You have {minutes} minutes more in {item}.")
    String youHaveMinutes(String item, int minutes);

    @Message("You have {count} more {#if count == 1}attempt{#else}attempts{/if} at {item}.")
    String youHaveAttempts(String item, int count);

    @Message("as for everybody")
    String factorOne();

    @Message("{factor} times as long")
    String times(String factor);

    @Message("{minutes} min more")
    String extraOf(int minutes);

    @Message("closes {hours} h later")
    String extensionOf(String hours);

    @Message("{count} more {#if count == 1}attempt{#else}attempts{/if}")
    String moreOf(int count);

    @Message("as everybody")
    String asEverybody();

    @Message("Say why, in at most {most} characters.")
    String noReason(int most);

    @Message("A whole number from {least} to {most}.")
    String noNumber(int least, int most);
}
