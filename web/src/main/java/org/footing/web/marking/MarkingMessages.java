package org.footing.web.marking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for those who mark: what waits, and one piece of work. */
@MessageBundle("marking")
public interface MarkingMessages {

    @Message("To mark")
    String toMark();

    @Message("Nothing waits for you.")
    String nothing();

    @Message("What students hand in for a tutor to mark stands here, the oldest first.")
    String nothingText();

    @Message("{count} {#if count == 1}waits{#else}wait{/if}.")
    String waiting(long count);

    @Message("The oldest waits {length}.")
    String oldest(String length);

    @Message("Half of them wait {length} or longer.")
    String median(String length);

    @Message("The school wants to answer within {length}.")
    String aim(String length);

    @Message("Start marking")
    String start();

    @Message("Show")
    String show();

    @Message("Course")
    String course();

    @Message("Cohort")
    String cohort();

    @Message("Kind")
    String kind();

    @Message("Practical")
    String practical();

    @Message("Case study")
    String caseStudy();

    @Message("By whom")
    String whose();

    @Message("All")
    String all();

    @Message("Without what others are at")
    String free();

    @Message("What I am at")
    String mine();

    @Message("Hide names")
    String hideNames();

    @Message("Written response")
    String response();

    @Message("File handed in")
    String upload();

    @Message("{title}: {kind}")
    String what(String title, String kind);

    @Message("Cohort {name}")
    String ofCohort(String name);

    @Message("Student {sign}")
    String pseudonym(String sign);

    @Message("less than an hour")
    String justNow();

    @Message("{count} {#if count == 1}hour{#else}hours{/if}")
    String hours(long count);

    @Message("{count} {#if count == 1}day{#else}days{/if}")
    String days(long count);

    @Message("Waits {length}")
    String waits(String length);

    @Message("{name} is marking this since {time}.")
    String claimed(String name, String time);

    @Message("You are marking this.")
    String claimedByYou();

    @Message("{from} to {to} of {all}")
    String range(long from, long to, long all);

    @Message("Earlier ones")
    String earlier();

    @Message("More")
    String more();

    @Message("Put aside, to be given back together")
    String held();

    @Message("{title}, cohort {cohort}: {count} put aside, {left} still to mark.")
    String heldOf(String title, String cohort, long count, long left);

    @Message("Give back {count} together")
    String release(long count);

    @Message("Also waiting for you")
    String alsoWaiting();

    @Message("Logged practice to confirm: {count}")
    String toConfirm(long count);

    @Message("Treatment records without a comment: {count}")
    String toRead(long count);

    @Message("My comments")
    String comments();

    @Message("{place} of {all}")
    String place(long place, long all);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Mark it all the same")
    String takeOver();

    @Message("I am marking this")
    String take();

    @Message("What was asked")
    String asked();

    @Message("What was handed in")
    String handedIn();

    @Message("Open the file")
    String openFile();

    @Message("The file is gone.")
    String noFile();

    @Message("What was handed in before it was sent back")
    String before();

    @Message("What to look for")
    String rubric();

    @Message("Mark")
    String mark();

    @Message("Points, of {points}")
    String points(String points);

    @Message("Such as 1.5. From 0 to {points}.")
    String pointsHint(String points);

    @Message("Give the points as a number from 0 to {points}, such as 1.5.")
    String noPoints(String points);

    @Message("Words to the student")
    String words();

    @Message("What to do next")
    String nextStep();

    @Message("Stands on top of what the student reads.")
    String nextStepHint();

    @Message("That is too long: at most {most} characters.")
    String tooLong(int most);

    @Message("Say what is to change.")
    String noWords();

    @Message("Give back and go on")
    String give();

    @Message("Put aside and go on")
    String hold();

    @Message("Send back to be done again")
    String sendBack();

    @Message("Keep as a draft")
    String keep();

    @Message("Draft kept {time}")
    String kept(String time);

    @Message("Not kept yet.")
    String notKept();

    @Message("Not kept: see above what was done meanwhile, and choose.")
    String notKeptChanged();

    @Message("Not kept yet: the school’s server cannot be reached. It is tried again by itself; leave this page open.")
    String notKeptTrouble();

    @Message(
            "Not kept yet: you have been signed out. Sign in again in another window; what you wrote stays here and is kept then.")
    String notKeptSignedOut();

    @Message("Its mark is put aside.")
    String isHeld();

    @Message("Take it up again")
    String takeUpAgain();

    @Message("It waits no more: {name} gave {points} on {when}.")
    String ended(String name, String points, String when);

    @Message("It waits no more: {name} sent it back to the student on {when}.")
    String endedSentBack(String name, String when);

    @Message("It waits no more.")
    String endedPlainly();

    @Message(
            "Since you looked, {name} gave {points} on {when}: “{words}”. Nothing was overwritten. Give yours again if it is to count instead.")
    String givenSince(String name, String points, String when, String words);

    @Message(
            "Since you looked, {name} sent it back to the student on {when}: “{words}”. What you wrote is below and kept nowhere else. Give a mark if the student need not do it again.")
    String sentBackSince(String name, String when, String words);

    @Message(
            "Since you looked, the student handed in another response; it stands here now. What you wrote is below and was not sent. Read the new one, then send yours again if it still holds.")
    String respondedSince();

    @Message(
            "Since you looked, {name} wrote: “{words}”{#if next} To do next: “{next}”{/if}{#if points} Points: {points}.{/if} Nothing was overwritten. Yours is below: keep or send it if it is to stand instead.")
    String draftSince(String name, String points, String words, String next);

    @Message(
            "In another window you wrote: “{words}”{#if next} To do next: “{next}”{/if}{#if points} Points: {points}.{/if} Nothing was overwritten. What you wrote here is below: keep or send it if it is to stand instead.")
    String draftElsewhere(String points, String words, String next);

    @Message("Leave mine, go on with the other")
    String takeOther();

    @Message("Saved comments")
    String bank();

    @Message("Save these words as a comment")
    String save();

    @Message("Insert")
    String insert();

    @Message("Insert: {words}")
    String insertOf(String words);

    @Message("{name} shares this.")
    String sharedBy(String name);

    @Message("There are no words to save, more than {most} characters, or {count} saved comments already.")
    String notSaved(int most, int count);

    @Message("Remarks on one place")
    String remarks();

    @Message("The student sees them with what you give back.")
    String remarksText();

    @Message("Words it is about")
    String quote();

    @Message("As they stand in the text. With a mouse or a finger, select them in the text.")
    String quoteHint();

    @Message("Place, from the left")
    String fromLeft();

    @Message("Place, from above")
    String fromAbove();

    @Message("From 0 to 1000. On the picture, press the place.")
    String pointHint();

    @Message("Second of the film")
    String second();

    @Message("Filled in from the film as it plays.")
    String secondHint();

    @Message("Remark")
    String remark();

    @Message("Write beside it")
    String write();

    @Message("Say something in at most {most} characters, about a place that there is.")
    String noRemark(int most);

    @Message("Remove")
    String remove();

    @Message("Remove: {words}")
    String removeOf(String words);

    @Message("“{quote}”")
    String aboutWords(String quote);

    @Message("Place {number}")
    String aboutPoint(int number);

    @Message("At {time}")
    String aboutMoment(String time);

    @Message("{about}, in what was handed in before")
    String aboutEarlier(String about);

    @Message("Keys")
    String keys();

    @Message("They do nothing while you type, but for the last one.")
    String keysText();

    @Message("0 to 9: points; n: next; p: previous; w: words; ?: these lines; Ctrl and Enter: give back and go on.")
    String keysList();

    @Message("The whole attempt")
    String attempt();

    @Message("Late responses and what being late costs")
    String late();

    @Message("{line}, attempt {number}")
    String line(String line, int number);

    @Message("Words that you keep to use again while marking.")
    String commentsText();

    @Message("No comments yet. Save one while you mark.")
    String noComments();

    @Message("Share with others who teach the course")
    String share();

    @Message("Share no more")
    String unshare();

    @Message("Shared")
    String shared();
}
