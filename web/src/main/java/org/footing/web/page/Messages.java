package org.footing.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame and those that many pages share. */
@MessageBundle("m")
public interface Messages {

    @Message("Footing")
    String productName();

    @Message("Skip to the content")
    String skipToContent();

    @Message("Main menu")
    String mainMenu();

    @Message("Home")
    String home();

    @Message("Course")
    String course();

    @Message("Cohort")
    String cohort();

    @Message("Search my courses")
    String search();

    @Message("{name}, profile and settings")
    String profileOf(String name);

    @Message("Not started")
    String stateNotStarted();

    @Message("In progress")
    String stateInProgress();

    @Message("Done")
    String stateDone();

    @Message("Passed")
    String statePassed();

    @Message("Not passed")
    String stateFailed();

    @Message("{percent}%, {state}")
    String withMark(String percent, String state);

    @Message("Waits for a tutor's mark")
    String markWaits();

    @Message("Not asked of you")
    String stateExempt();

    @Message("{count} min")
    String minutes(int count);

    @Message("Optional")
    String optional();

    @Message("Sign out")
    String signOut();

    @Message("Still there?")
    String stillThere();

    @Message("Other people use this device. You will be signed out in {seconds} seconds.")
    String signingOutIn(String seconds);

    @Message("Stay signed in")
    String staySignedIn();

    @Message("Teaching material, not medical advice.")
    String footer();

    @Message("To mark")
    String toMark();

    @Message("Feedback")
    String feedback();

    @Message("News")
    String news();

    @Message("unread")
    String unread();

    @Message("Studio")
    String studio();

    @Message("School")
    String school();
}
