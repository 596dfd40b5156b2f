package org.footing.web.practical;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of practicals that are watched and marked. */
@MessageBundle("practical")
public interface PracticalMessages {

    @Message("Practicals")
    String practicals();

    @Message("Practical of {name}")
    String of(String name);

    @Message("Your practicals")
    String own();

    @Message("What assessors watched you do. A result is here as soon as it counts.")
    String ownText();

    @Message("No practical of yours has a result yet.")
    String noOwn();

    @Message("For you to do")
    String toDo();

    @Message("Begin a practical")
    String begin();

    @Message("Begin")
    String beginIt();

    @Message("Student")
    String student();

    @Message("Choose a student")
    String chooseStudent();

    @Message("Rubric")
    String rubric();

    @Message("Steps to tick off")
    String technique();

    @Message("None")
    String noTechnique();

    @Message("Day")
    String day();

    @Message("Two assessors mark it; neither sees what the other marks")
    String twice();

    @Message("Choose one of the cohort's students.")
    String noStudent();

    @Message("Choose one of the course's rubrics.")
    String noRubric();

    @Message("Choose a day since the cohort began; not one to come.")
    String wrongDay();

    @Message("This cohort's course has no rubric to mark by.")
    String noRubrics();

    @Message("Nobody has been watched in this cohort yet.")
    String none();

    @Message("Begun, not finished")
    String open();

    @Message("Waits for a second mark")
    String waitsForSecond();

    @Message("To be reconciled")
    String toReconcile();

    @Message("Passed: {points} of {most} points")
    String passed(int points, int most);

    @Message("Not yet passed: {points} of {most} points")
    String notPassed(int points, int most);

    @Message("Taken back")
    String reversed();

    @Message("Taken back: {reason}")
    String reversedBecause(String reason);

    @Message("OSCE days")
    String osces();

    @Message("{rubric}, {day}")
    String what(String rubric, String day);

    @Message("Steps")
    String steps();

    @Message("Tick what you see.")
    String stepsText();

    @Message("Criteria")
    String criteria();

    @Message("Between two levels take the lower one.")
    String criteriaText();

    @Message("Critical fails")
    String fails();

    @Message(
            "One of these ends the practical and fails it, whatever the points. Say in the comment which, and what has to be shown next time.")
    String failsText();

    @Message("All in all")
    String rating();

    @Message("Your judgement of the whole, beside the criteria.")
    String ratingText();

    @Message("Fail")
    String fail();

    @Message("Borderline")
    String borderline();

    @Message("Pass")
    String pass();

    @Message("Good")
    String good();

    @Message("Outstanding")
    String outstanding();

    @Message("Comment")
    String comment();

    @Message("What the student reads: what was good, what was missing, what to do next. At most {most} characters.")
    String commentText(int most);

    @Message("Signatures")
    String signatures();

    @Message("You, the assessor")
    String assessorSigns();

    @Message("Signing says: I watched this practical and marked what I saw.")
    String assessorMeans();

    @Message("{name}, the student")
    String studentSigns(String name);

    @Message("Signing says: I was told what was marked. It does not say that I agree.")
    String studentMeans();

    @Message("Write your name or initials; you may draw your signature as well")
    String name();

    @Message("To draw it, with a finger or a pen. The name above is what counts.")
    String draw();

    @Message("Wipe it out")
    String wipe();

    @Message("Finish and lock")
    String finish();

    @Message("Save")
    String save();

    @Message("{points} of {most} points")
    String total(String points, String most);

    @Message("{count} to judge")
    String toJudge(String count);

    @Message("{needed} pass")
    String passesAt(int needed);

    @Message("Saved {time}")
    String saved(String time);

    @Message("Saving")
    String saving();

    @Message("Not sent yet: kept on this tablet")
    String kept();

    @Message("Finished on this tablet. It is sent as soon as there is a network.")
    String finishedHere();

    @Message("No network. Go on: everything is kept on this tablet and sent when there is one.")
    String offline();

    @Message("Connected again. Everything is saved.")
    String online();

    @Message(
            "You have been signed out. Sign in again on another page and come back: what you marked is kept on this tablet.")
    String signedOut();

    @Message("Somebody else is signed in on this tablet now. What you marked is kept for when you are back.")
    String notYours();

    @Message("It is not finished yet:")
    String notFinished();

    @Message("judge every criterion")
    String missingCriteria();

    @Message("choose what it was all in all")
    String missingRating();

    @Message("say in the comment which critical fail it was, and what has to be shown next time")
    String missingComment();

    @Message("write your own name or initials under it")
    String missingAssessor();

    @Message("let the student write their name or initials")
    String missingStudent();

    @Message(
            "Not saved: a comment has at most {comment} characters, a name {name}. Make it shorter; until then it stays here.")
    String unfit(int comment, int name);

    @Message(
            "It was finished or taken back meanwhile, in another tab or on another tablet. What you see here was not kept; load the page again to read what was.")
    String overBefore();

    @Message("It was finished meanwhile, and is locked.")
    String locked();

    @Message("Another tab or tablet saved this at {time}. Stored there:")
    String overtaken(String time);

    @Message("Nothing is overwritten. Choose which of the two holds.")
    String overtakenText();

    @Message("Keep what I have here")
    String keepMine();

    @Message("Take the saved one")
    String takeStored();

    @Message("What you have here is below. Save it again to keep it, or leave the page to take the saved one.")
    String overtakenPlain();

    @Message("Two mark this one")
    String second();

    @Message("One assessor marks it already. You mark it without seeing what they mark; both count.")
    String secondText();

    @Message("Mark it too")
    String markToo();

    @Message("Two mark it already, or its result was taken back.")
    String noSecond();

    @Message("You have finished. The result is here when the second assessor has too.")
    String waitsText();

    @Message("It is being marked.")
    String beingMarked();

    @Message("Result")
    String result();

    @Message("A critical fail")
    String becauseCritical();

    @Message("Fewer than {needed} points")
    String becauseBelow(int needed);

    @Message("{criterion}: no point")
    String becauseNoPoint(String criterion);

    @Message("{criterion}: fewer points than it needs by itself")
    String becauseLeast(String criterion);

    @Message("{criterion}: not judged")
    String becauseOpen(String criterion);

    @Message("Marked by {name}, {day}")
    String markedBy(String name, String day);

    @Message("{points} of {most} points, {percent}%")
    String pointsOf(int points, int most, int percent);

    @Message("Not judged")
    String notJudged();

    @Message("seen")
    String seen();

    @Message("not seen")
    String notSeen();

    @Message("Signed by {name}, {at}")
    String signedBy(String name, String at);

    @Message("Reconciled by {name}: {reason}")
    String reconciledBy(String name, String reason);

    @Message("Mean of both, rounded down.")
    String mean();

    @Message("Reconcile")
    String reconcile();

    @Message("The two differ. Say together what counts, and why. What both marked stays to be read.")
    String reconcileText();

    @Message("Points that count, of {most}")
    String agreedPoints(int most);

    @Message("Passed")
    String agreedPassed();

    @Message("Not yet passed")
    String agreedNot();

    @Message("Why")
    String why();

    @Message("This counts")
    String itCounts();

    @Message("Say the points, whether that passes, and why.")
    String noAgreement();

    @Message("From 0 to {most} points; with fewer than {needed} it is not passed.")
    String noSuchResult(int most, int needed);

    @Message("Nothing is to be reconciled any more.")
    String nothingToReconcile();

    @Message("Take it back")
    String reverse();

    @Message("It stays to be read, with your name and the reason, and counts no more.")
    String reverseText();

    @Message("Say why, in 1 to {most} characters.")
    String noReason(int most);

    @Message("It was taken back already.")
    String takenBack();

    @Message("Station of {title}")
    String station(String title);
}
