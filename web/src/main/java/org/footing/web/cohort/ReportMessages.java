package org.footing.web.cohort;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about one student says. */
@MessageBundle("report")
public interface ReportMessages {

    @Message("{student} in {cohort}")
    String title(String student, String cohort);

    @Message("Left this cohort on {day}. What was done before is all here.")
    String left(String day);

    @Message("Student since")
    String since();

    @Message("Last visit")
    String lastVisit();

    @Message("Never")
    String never();

    @Message("Time with lessons")
    String activeTime();

    @Message("Practice that waits to be confirmed")
    String practiceWaits();

    @Message("Classes")
    String classes();

    @Message("{there} of {held} attended")
    String classesOf(int there, int held);

    @Message("Where they stand")
    String stand();

    @Message("Each part counts by itself. Open one to read what is missing.")
    String standHint();

    @Message("Why is this not complete?")
    String why();

    @Message("Everything that lessons and quizzes ask for is done.")
    String allDone();

    @Message("Due {day}.")
    String due(String day);

    @Message("Was due {day}.")
    String wasDue(String day);

    @Message("{parts} and {last}")
    String both(String parts, String last);

    @Message("An attempt is under way.")
    String underWay();

    @Message("A tutor has to mark it.")
    String waits();

    @Message("{mark}% was reached, {pass}% is asked for.")
    String belowPass(String mark, int pass);

    @Message("Attempts at quizzes")
    String attempts();

    @Message("No quiz was begun yet.")
    String noAttempts();

    @Message("Quiz")
    String quiz();

    @Message("Begun")
    String begun();

    @Message("Handed in")
    String handedIn();

    @Message("Result")
    String result();

    @Message("{quiz}, attempt {number}")
    String attempt(String quiz, int number);

    @Message("Still open")
    String open();

    @Message("{mark}%")
    String mark(String mark);

    @Message("{mark}%, passed")
    String markPassed(String mark);

    @Message("{mark}%, not passed")
    String markFailed(String mark);

    @Message("Waits to be marked")
    String waitsShort();

    @Message("Allowed apart from the others")
    String exceptions();

    @Message("The same holds for this student as for everybody.")
    String noExceptions();

    @Message("Change what is allowed")
    String changeExceptions();

    @Message("{what} Why: {reason}")
    String withReason(String what, String reason);

    @Message("By {name}, {when}")
    String byWhom(String name, String when);

    @Message("Who spoke to them")
    String contacts();

    @Message("Nobody has noted that they did.")
    String noContacts();

    @Message("All that happened")
    String timeline();

    @Message("The newest first.")
    String timelineHint();

    @Message("Nothing yet.")
    String nothing();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Pages of what happened")
    String pages();

    @Message("Became a student of this cohort")
    String enrolled();

    @Message("Left the cohort")
    String leftIt();

    @Message("Opened the lesson “{lesson}”")
    String lessonBegun(String lesson);

    @Message("Completed the lesson “{lesson}”")
    String lessonDone(String lesson);

    @Message("Began “{quiz}”, attempt {number}")
    String quizBegun(String quiz, int number);

    @Message("Handed in “{quiz}”, attempt {number}: {result}")
    String quizHandedIn(String quiz, int number, String result);

    @Message("Time ran out for “{quiz}”, attempt {number}: {result}")
    String quizTimedOut(String quiz, int number, String result);

    @Message("Practised for {time}, as logged")
    String practised(String time);

    @Message("{name} confirmed {time} of practice")
    String practiceConfirmed(String name, String time);

    @Message("{time} of practice were confirmed")
    String practiceConfirmedSomehow(String time);

    @Message("{time} of practice went back to be put right")
    String practiceReturned(String time);

    @Message("Was at the class “{topic}”")
    String present(String topic);

    @Message("Came late to the class “{topic}”")
    String late(String topic);

    @Message("Was not at the class “{topic}”")
    String absent(String topic);

    @Message("Made up for the class “{topic}”")
    String madeUp(String topic);

    @Message("{name} observed “{competency}”")
    String observed(String name, String competency);

    @Message("{name} took an observation of “{competency}” back")
    String struck(String name, String competency);

    @Message("Finished a record of a treatment")
    String record();

    @Message("Began a case study")
    String caseBegun();

    @Message("Handed in a case study")
    String caseHandedIn();

    @Message("A case study went back for more work")
    String caseReturned();

    @Message("A case study passed")
    String casePassed();

    @Message("Practical “{rubric}”: passed")
    String practicalPassed(String rubric);

    @Message("Practical “{rubric}”: not passed")
    String practicalFailed(String rubric);

    @Message("Certificate {serial} was issued")
    String certificate(String serial);

    @Message("Certificate {serial} was revoked")
    String revoked(String serial);

    @Message("{name} allowed: {what}")
    String allowed(String name, String what);
}
