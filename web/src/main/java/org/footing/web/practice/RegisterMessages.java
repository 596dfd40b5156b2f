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

    @Message("Its register was taken, so it took place: choose a time that has come.")
    String tookPlaceBefore();

    @Message(
            "It was not cancelled: somebody changed this class or its register since you opened it. Below is how it is now.")
    String notCancelled();

    @Message(
            "It was not saved: somebody changed this class or its register since you opened it. At the top is how the class is now; what you filled in is below. Save it again to keep yours.")
    String changedSince();

    @Message(
            "It was not saved: somebody changed this class or its register since you opened it. What you chose is below; what is kept now stands beside it where it differs. Save it again to keep yours.")
    String takenSince();

    @Message("Kept now: {what}")
    String keptNow(String what);

    @Message("Kept now: {what}, {reason}")
    String keptBecause(String what, String reason);

    @Message("The register can be taken when the class begins: from {when} on.")
    String opens(String when);

    @Message("Not in this register yet: {names}. Say whether they were there.")
    String missing(String names);

    @Message("It was not saved: nobody was named in it. Say of each student whether they were there.")
    String nobodySaid();

    @Message("It was not saved:")
    String notSaved();

    @Message("say whether they were there.")
    String noState();

    @Message("say on which day it was made up: one since the class, {since}, and not one to come.")
    String noDay(String since);

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

    @Message("no register yet")
    String noRegister();

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
