package org.footing.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the error pages. */
@MessageBundle("error")
public interface ErrorMessages {

    @Message("There is nothing here")
    String notFound();

    @Message("The address may be mistyped, or this is not open to you. Nothing is lost.")
    String notFoundText();

    @Message("Very busy just now")
    String busy();

    @Message("Many people are at the door at once. Wait ten seconds, then try again.")
    String busyText();

    @Message("Nothing can be saved just now")
    String readOnly();

    @Message(
            "The records of the school take nothing new, so nothing of this request was kept. What was saved before is safe. Tell whoever runs the school, and keep what you have typed until it is mended.")
    String readOnlyText();

    @Message("That did not work")
    String refused();

    @Message("The program could not take this request (code {status}). Go back and try again; nothing was changed.")
    String refusedText(int status);

    @Message("You are signed out")
    String signedOut();

    @Message(
            "Nothing of this request was kept. Sign in, then go back to the page and send it again: what you typed is still there, or the page has it.")
    String signedOutText();

    @Message("That was too large")
    String tooLarge();

    @Message(
            "Nothing of it was kept, and nothing was changed. A file that is sent here may have 32 MB at most, a text of a course 500,000 characters, and all else of a form 1 MB. Go back and send less at once.")
    String tooLargeText();

    @Message("Something went wrong here")
    String broken();

    @Message("The fault is ours, and it has been written down. What was saved before is safe. Go back and try again.")
    String brokenText();

    @Message("If you tell whoever runs the school about this, give them this number:")
    String reference();

    @Message("Back in a moment")
    String closing();

    @Message("The program is being started anew. Nothing of this request was done. Wait ten seconds, then try again.")
    String closingText();

    @Message("Go to my courses")
    String goHome();

    @Message("This came from another place")
    String crossSite();

    @Message(
            "The request was not made by a page of this school, so nothing was changed. Open the page again and repeat what you did.")
    String crossSiteText();

    @Message("This school does not answer to that address")
    String foreignHost();

    @Message(
            "Use the address you were given. Whoever runs the school can allow further addresses with the setting footing.origins.")
    String foreignHostText();

    @Message("An encrypted connection is needed")
    String plainHttp();

    @Message(
            "Use the address that starts with https. For tablets in one room without a certificate, whoever runs the school can set footing.allow-http.")
    String plainHttpText();

    @Message("The sample school stays on its own machine")
    String demo();

    @Message(
            "Its passwords are known to everybody. Whoever started it can start it with --demo-passwords, or make a real school with --empty.")
    String demoText();

    @Message("This cohort is archived")
    String archived();

    @Message(
            "What was done in it can be read, and nothing in it changes any more. Whoever leads the cohort can take it out of the archive.")
    String archivedText();
}
