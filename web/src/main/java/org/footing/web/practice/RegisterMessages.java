package org.footing.web.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the classes of a cohort and of who was there. */
@MessageBundle("register")
public interface RegisterMessages {

    @Message("Classes")
    String classes();

    @Message("The classes that this cohort meets for. Take the register there: its hours count for who was there.")
    String classesText();

    @Message("No classes are planned yet.")
    String none();

    @Message("Plan a class")
    String plan();

    @Message("Where")
    String place();

    @Message("What it is about")
    String topic();

    @Message("Who teaches it")
    String tutor();

    @Message("Not settled")
    String noTutor();

    @Message("Taught by {name}")
    String taughtBy(String name);

    @Message("Plan it")
    String planIt();

    @Message("Register taken")
    String taken();

    @Message("Register not taken")
    String notTaken();

    @Message("Still to come")
    String toCome();

    @Message("{there} of {all} there")
    String thereOf(int there, int all);

    @Message("Register of {when}")
    String registerOf(String when);

    @Message("Everybody is marked as present until you say otherwise.")
    String presetText();

    @Message("{when} by {name}")
    String takenBy(String when, String name);

    @Message("Present")
    String present();

    @Message("Late")
    String late();

    @Message("Absent")
    String absent();

    @Message("Made up")
    String madeUp();

    @Message("Why")
    String why();

    @Message("Made up on")
    String madeUpOn();

    @Message("Save the register")
    String save();

    @Message("Nobody is a student of this cohort yet.")
    String nobody();

    @Message("Change or cancel the class")
    String change();

    @Message("Save the change")
    String saveChange();

    @Message("Cancel the class")
    String cancel();

    @Message("Its register was taken, so it took place and cannot be cancelled.")
    String tookPlace();

    @Message(
            "It was not saved: somebody changed this class or its register since you opened it. Below is how it is now; put yours right in it.")
    String changedSince();

    @Message("It was not saved. {name}: {what}")
    String wrongLine(String name, String what);

    @Message("say on which day it was made up.")
    String noDay();

    @Message("the reason has at most {most} characters.")
    String longReason(int most);

    @Message("It ends before it begins.")
    String endsBefore();

    @Message("A class lasts at most {hours} hours.")
    String tooLong(int hours);

    @Message("Say where, in at most {most} characters.")
    String noPlace(int most);

    @Message("At most {most} characters.")
    String longTopic(int most);

    @Message("Choose one of those who teach this cohort.")
    String strangeTutor();

    @Message("Attendance")
    String attendance();

    @Message("Hours in class")
    String hours();

    @Message("Hours held")
    String held();

    @Message("Below {percent} %")
    String below(int percent);

    @Message("{percent} %")
    String percent(int percent);

    @Message("Attendance of each student, by the hours of the classes whose register names them")
    String caption();

    @Message("Student")
    String student();

    @Message("Download as a table (CSV)")
    String download();

    @Message("day")
    String csvDay();

    @Message("from")
    String csvFrom();

    @Message("until")
    String csvUntil();

    @Message("minutes")
    String csvMinutes();

    @Message("place")
    String csvPlace();

    @Message("topic")
    String csvTopic();

    @Message("tutor")
    String csvTutor();

    @Message("student")
    String csvStudent();

    @Message("state")
    String csvState();

    @Message("reason")
    String csvReason();

    @Message("made up on")
    String csvMadeUpOn();
}
