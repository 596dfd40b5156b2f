package org.footing.web.quiz;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about quizzes and attempts. */
@MessageBundle("quiz")
public interface QuizMessages {

    @Message("The best attempt counts.")
    String countsHighest();

    @Message("The last attempt counts.")
    String countsLast();

    @Message("The first attempt counts.")
    String countsFirst();

    @Message("The average of all attempts counts.")
    String countsAverage();

    @Message("To pass you need {percent}% of the points.")
    String passMark(int percent);

    @Message("You have {time} from the moment you begin.")
    String limit(String time);

    @Message("{all} ({limit} + {added})")
    String parts(String all, String limit, String added);

    @Message("There is no time limit. You can leave and come back.")
    String noLimit();

    @Message("You have one attempt.")
    String oneAttempt();

    @Message("You have {count} attempts. {counting}")
    String attempts(int count, String counting);

    @Message("You can try as often as you like. {counting}")
    String manyAttempts(String counting);

    @Message("It closes on {day}.")
    String closes(String day);

    @Message("It is due on {day}; later it loses marks.")
    String due(String day);

    @Message("You see the right answer to each question as soon as you have it checked.")
    String reviewAfterQuestion();

    @Message("You see the right answers after handing in.")
    String reviewAfterSubmission();

    @Message("You see the right answers once you have passed or used your last attempt.")
    String reviewAfterPass();

    @Message("You see the right answers once the quiz has closed for you.")
    String reviewAfterClose();

    @Message("You see which responses were right, but not the right answers.")
    String reviewNever();

    @Message("A hint costs {percent}% of its question.")
    String hintCosts(String percent);

    @Message("Quiz")
    String quiz();

    @Message("{count} questions")
    String questions(int count);

    @Message("{count} questions, {points} points")
    String questionsAndPoints(int count, String points);

    @Message("How it works")
    String rules();

    @Message("Some choices could harm a client. One of them fails the quiz, whatever the points.")
    String someAreCritical();

    @Message("Every response is saved as you give it.")
    String savedAsYouGo();

    @Message("Begin the quiz")
    String begin();

    @Message("Begin attempt {number}")
    String beginAgain(int number);

    @Message("Continue attempt {number}")
    String goOn(int number);

    @Message("You have used all your attempts.")
    String usedUp();

    @Message("This quiz has closed. Ask your tutor if you need more time.")
    String closed();

    @Message("You see this quiz as staff. Only students take it.")
    String preview();

    @Message("Your attempts")
    String yourAttempts();

    @Message("Attempt {number}")
    String attempt(int number);

    @Message("Attempt {number} of {most}")
    String attemptOf(int number, int most);

    @Message("Open, begun {time}")
    String openSince(String time);

    @Message("Handed in {time}")
    String handedInAt(String time);

    @Message("Time was up {time}")
    String timeWasUp(String time);

    @Message("{percent}%")
    String percent(String percent);

    @Message("{percent}% so far")
    String percentSoFar(String percent);

    @Message("Passed")
    String passed();

    @Message("Not passed")
    String notPassed();

    @Message("Not passed: one of your choices could harm a client")
    String failedCritically();

    @Message("Handed in")
    String handedIn();

    @Message("Waits for a tutor's mark")
    String waits();

    @Message("This counts: {percent}%")
    String counts(String percent);

    @Message("Back to the lesson")
    String backToLesson();

    @Message("Leave, keep my responses")
    String leave();

    @Message("Question {number} of {count}, {points} points.")
    String question(int number, int count, String points);

    @Message("Question {number} of {count}, 1 point.")
    String questionOnePoint(int number, int count);

    @Message("Questions")
    String map();

    @Message("Question {number}")
    String mapQuestion(int number);

    @Message("answered")
    String mapAnswered();

    @Message("open")
    String mapOpen();

    @Message("flagged")
    String mapFlagged();

    @Message("A bar below: answered. A flag: look again.")
    String mapLegend();

    @Message("Until {time}.")
    String until(String time);

    @Message("You have {allowed}.")
    String youHave(String allowed);

    @Message("left")
    String left();

    @Message("Time is up. Handing in what is saved …")
    String timeIsUp();

    @Message("Five minutes left.")
    String fiveMinutes();

    @Message("One minute left.")
    String oneMinute();

    @Message("Saved {time}")
    String saved(String time);

    @Message("Not answered yet")
    String notSaved();

    @Message("Saving …")
    String saving();

    @Message("Not sent yet, kept on this device")
    String kept();

    @Message("Flag to look again")
    String flag();

    @Message("How sure are you?")
    String confidence();

    @Message("How sure: {words}")
    String howSure(String words);

    @Message("Guessing")
    String guess();

    @Message("I think so")
    String think();

    @Message("Sure")
    String sure();

    @Message("Hint")
    String hint();

    @Message("Show the hint (costs {percent}% of this question)")
    String takeHint(String percent);

    @Message("Check this response")
    String settle();

    @Message("Once checked, it stays as it is.")
    String settleHint();

    @Message("Save")
    String save();

    @Message("Check and hand in")
    String review();

    @Message("Hand in this attempt?")
    String handInTitle();

    @Message("All {count} questions are answered.")
    String allAnswered(int count);

    @Message("{open} of {count} questions have no response. They earn no points.")
    String someOpen(int open, int count);

    @Message("You flagged {count} to look again.")
    String someFlagged(int count);

    @Message("After handing in, nothing can be changed any more.")
    String handInFinal();

    @Message("Hand in now")
    String handIn();

    @Message("Back to the questions")
    String backToQuestions();

    @Message("No connection. What you do is kept on this device and sent as soon as there is one again.")
    String offline();

    @Message("Connected again. Everything is saved.")
    String online();

    @Message("You have been signed out. What you did since is kept on this device.")
    String signedOut();

    @Message("Password of {name}")
    String passwordOf(String name);

    @Message("Sign in and go on")
    String signInAgain();

    @Message("That password is not right.")
    String wrongPassword();

    @Message("Another tab or device saved this question on {time}:")
    String conflict(String time);

    @Message("Keep what I have here")
    String keepMine();

    @Message("Take the saved one")
    String takeStored();

    @Message("This question was saved elsewhere since. Compare the two, then save again what you want to keep.")
    String conflictText();

    @Message("The attempt is over. What you sent just now was kept for your tutor to see, but does not count.")
    String late();

    @Message("This question has been checked and stays as it is.")
    String alreadySettled();

    @Message("This could not be saved: {why}")
    String notTaken(String why);

    @Message("it holds something that the question does not offer. Load the page again.")
    String notOffered();

    @Message("The response is too long. Shorten it; nothing was lost.")
    String tooLong();

    @Message("This question does not belong to the attempt. Load the page again.")
    String notAsked();

    @Message("Your mark")
    String yourMark();

    @Message("{earned} of {points} {#if points == '1'}point{#else}points{/if}")
    String earned(String earned, String points);

    @Message("{percent}% before {lost}% was taken off for being late.")
    String penalty(int percent, int lost);

    @Message("pass mark {percent}%")
    String passAt(int percent);

    @Message("Mark")
    String attemptMark();

    @Message("Responses")
    String responses();

    @Message("{earned}. The question was corrected since; this is the mark that counts now.")
    String corrected(String earned);

    @Message("Your responses")
    String yourResponses();

    @Message("No response")
    String noResponse();

    @Message("The right answers are shown once the quiz has closed for you.")
    String keyAfterClose();

    @Message("The right answers are shown once you have passed or used your last attempt.")
    String keyAfterPass();

    @Message("The hint cost {percent}%.")
    String hintTaken(String percent);

    @Message("Came after the end, does not count:")
    String lateResponse();

    @Message("{name}, attempt {number}")
    String attemptBy(String name, int number);

    @Message("A tutor’s words")
    String comment();

    @Message("This quiz")
    String thisQuiz();

    @Message("Take the quiz")
    String take();

    @Message("Write it again")
    String rework();

    @Message(
            "Your tutor asks you to write this response again. What you wrote before is kept. Your mark is final once the new one is marked.")
    String reworkText();

    @Message("What to change")
    String reworkChange();

    @Message("Your response")
    String reworkYours();

    @Message("Hand it in again")
    String reworkSend();

    @Message("Write something, in at most {most} characters.")
    String reworkRefused(int most);

    @Message("This page was not sent as a whole. Look through what you wrote and hand it in again.")
    String reworkUnclear();

    @Message("Hand in another file")
    String reworkFile();

    @Message(
            "Your tutor asks you for another file. The one that you handed in is kept. Your mark is final once the new one is marked.")
    String reworkFileText();

    @Message("What you handed in")
    String reworkBefore();

    @Message("The new file")
    String reworkNewFile();

    @Message("This page was not sent as a whole. Choose the file and hand it in again.")
    String reworkFileUnclear();

    @Message(
            "Your tutor gave a mark while you had this page open, so what you sent now is not your response. It is kept with your attempt: your tutor sees it and can still let it count.")
    String reworkMarked();

    @Message(
            "You handed in another response while you had this page open, and that one counts. What you sent now is kept with your attempt, but your tutor is not asked to mark it.")
    String reworkOvertaken();

    @Message(
            "While you had this page open, another response of yours was handed in and sent back again. Read what is to change now. What you sent now is not handed in yet.")
    String reworkAgain();

    @Message("What {name} said")
    String reworkSaid(String name);

    @Message("What you sent now")
    String reworkSent();

    @Message("Back to the attempt")
    String reworkBack();

    @Message("Sent back: write it again")
    String sentBack();

    @Message("Sent back: hand in another file")
    String sentBackFile();
}
