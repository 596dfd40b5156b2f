package org.footing.web.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the lesson page. */
@MessageBundle("lesson")
public interface LessonMessages {

    @Message("lesson {number}")
    String crumb(int number);

    @Message("After this lesson you can")
    String aims();

    @Message("Safety first")
    String safety();

    @Message("In this lesson")
    String contents();

    @Message("Resume at “{section}”")
    String resumeAt(String section);

    @Message("Sources")
    String sources();

    @Message("This lesson is done when you have reached the end and read for at least {time}.")
    String ruleView(String time);

    @Message("This lesson is done when you have reached the end, read for at least {time} and passed its quiz.")
    String ruleViewAndQuiz(String time);

    @Message("Missing: the quiz.")
    String missingQuiz();

    @Message("This lesson is done when its quiz is passed.")
    String ruleQuiz();

    @Message("This lesson is done when you say so.")
    String ruleManual();

    @Message("This lesson is done when a tutor signs it off.")
    String ruleTutor();

    @Message("Missing: the end.")
    String missingEnd();

    @Message("Missing: {time} of reading.")
    String missingTime(String time);

    @Message("Missing: the end, and {time} of reading.")
    String missingEndAndTime(String time);

    @Message("Well read. You can come back to this lesson at any time.")
    String doneText();

    @Message("Your tutor does not ask this lesson of you.")
    String exemptText();

    @Message("I have read this lesson")
    String haveRead();

    @Message("This lesson is done")
    String isDone();

    @Message("Not yet. {missing} Read on, then press again; the time so far is kept.")
    String tooEarly(String missing);

    @Message("No answer from the school just now. Your place is kept; time that is not reported cannot be counted.")
    String offline();

    @Message("You have been signed out. Your place is kept.")
    String signedOut();

    @Message("Sign in again")
    String signInAgain();

    @Message("Previous and next lesson")
    String turn();

    @Message("Previous, lesson {number}")
    String previous(int number);

    @Message("Next, lesson {number}")
    String next(int number);

    @Message("Back to the course")
    String backToCourse();

    @Message("You have reached the last lesson")
    String courseEnd();

    @Message("Not marked.")
    String check();

    @Message("Your reading")
    String yourReading();

    @Message("{count} {#if count == 1}step{#else}steps{/if}")
    String steps(int count);

    @Message("Check my answer")
    String checkAnswer();

    @Message("No connection just now. Your answer is still here: check it again when you are back.")
    String checkOffline();

    @Message("Try again")
    String tryAgain();

    @Message("Left foot")
    String left();

    @Message("Right foot")
    String rightSide();

    @Message("Both feet")
    String both();

    @Message("Pressure {level} of 5")
    String pressure(int level);

    @Message("{#if count == 1}Once{#else}{count} times{/if}")
    String repeat(int count);

    @Message("Stop")
    String stop();

    @Message("Show the answer")
    String showAnswer();

    @Message("This question is asked in")
    String askedIn();

    @Message("You can try it here once you have handed that quiz in and seen its answers.")
    String askedInText();

    @Message("Quiz")
    String quiz();

    @Message("To pass you need {percent}% of the points.")
    String quizToPass(int percent);

    @Message("Nothing to pass: see what you know.")
    String quizToTake();

    @Message("Back 5 seconds")
    String filmBack();

    @Message("Half speed")
    String filmSlow();

    @Message("Captions")
    String filmCaptions();
}
