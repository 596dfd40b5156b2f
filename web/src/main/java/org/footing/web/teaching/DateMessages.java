package org.footing.web.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about when a quiz closes, and what one student may have beyond that. */
@MessageBundle("dates")
public interface DateMessages {

    @Message("Dates of {quiz}")
    String title(String quiz);

    @Message("Choose a cohort: each has dates of its own.")
    String chooseCohort();

    @Message("There is no cohort of this course that you look after.")
    String noCohort();

    @Message("For cohort {cohort}")
    String forCohort(String cohort);

    @Message("It never closes.")
    String never();

    @Message("It closes on {day}. Nothing is taken after that.")
    String closes(String day);

    @Message(
            "It is due on {day}. After {grace} min of grace each day begun costs {percent}% of the whole mark; at least {floor}% are left.")
    String late(String day, int grace, int percent, int floor);

    @Message("When it closes")
    String when();

    @Message("Never")
    String modeNever();

    @Message("On a day; nothing is taken after that")
    String modeCloses();

    @Message("On a day; after that it loses marks")
    String modeLate();

    @Message("Day and time")
    String day();

    @Message("In the time zone {zone}.")
    String zone(String zone);

    @Message("Give a day of the years {first} to {last} and a time, such as 2026-11-30T18:00.")
    String noDay(int first, int last);

    @Message("That is over already, and would hand in every open attempt. Choose a time to come.")
    String dayIsOver();

    @Message("What each day late costs, per cent of the whole mark")
    String percent();

    @Message("Grace, in minutes")
    String grace();

    @Message("What is left at least, in per cent")
    String floor();

    @Message("A whole number from {least} to {most}.")
    String noNumber(int least, int most);

    @Message("Set it")
    String set();

    @Message("Open attempts learn of it at once. What has been handed in stays as it is.")
    String setText();

    @Message("For one student")
    String forOne();

    @Message("More time, or more attempts, than the others have; a student with an open attempt has it at once.")
    String forOneText();

    @Message("Student")
    String student();

    @Message("Choose a student.")
    String noStudent();

    @Message("Where")
    String where();

    @Message("In this quiz")
    String thisQuiz();

    @Message("In every quiz of the course")
    String everyQuiz();

    @Message("Time limit")
    String factor();

    @Message("Choose one of these.")
    String notOffered();

    @Message("Extra minutes")
    String extra();

    @Message("It closes later for them, by hours")
    String extension();

    @Message("More attempts")
    String more();

    @Message("Why")
    String reason();

    @Message("Kept with it, for whoever asks later.")
    String reasonHint();

    @Message("Say why, in at most {most} characters.")
    String noReason(int most);

    @Message("Allow it")
    String allow();

    @Message("What has been allowed")
    String allowed();

    @Message("Nobody has anything beyond the others.")
    String nothingAllowed();

    @Message("{name}, {day}")
    String by(String name, String day);
}
