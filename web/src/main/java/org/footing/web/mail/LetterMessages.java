package org.footing.web.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what people are written. */
@MessageBundle("letter")
public interface LetterMessages {

    @Message("Dear {name},")
    String dear(String name);

    @Message("Your invitation to {school}")
    String invitation(String school);

    @Message("{school} invites you. Choose a user name and a password here:")
    String invitationText(String school);

    @Message("A new password for {school}")
    String reset(String school);

    @Message("You sign in at {school} as {username}. Set a new password here:")
    String resetText(String school, String username);

    @Message("The link works once, until {time}. Give it to nobody else.")
    String once(String time);

    @Message("If you did not ask for this, you need not do anything: your password stays as it is.")
    String notAsked();

    @Message("New feedback at {school}")
    String feedback(String school);

    @Message("Something that you handed in was given back to you. Sign in at {school} and open Feedback to read it.")
    String feedbackText(String school);

    @Message("New announcement at {school}")
    String announcement(String school);

    @Message("{author} announced something to the cohort {cohort}: “{title}”.")
    String announcedToCohort(String author, String cohort, String title);

    @Message("{author} announced something to your course: “{title}”.")
    String announcedToCourse(String author, String title);

    @Message("{author} wrote something to you alone. It is not said here, for mail is read by others too.")
    String announcedToYou(String author);

    @Message("New question at {school}")
    String question(String school);

    @Message("{author} asked in the cohort {cohort}: “{title}”.")
    String asked(String author, String title, String cohort);

    @Message("New answer at {school}")
    String answer(String school);

    @Message("{author} answered what you asked in the cohort {cohort}: “{title}”.")
    String answered(String author, String title, String cohort);

    @Message("Read it here:")
    String readHere();

    @Message("By what you are told by mail you choose here:")
    String chooseHere();

    @Message("You get this because you asked for it there, and stop it in the same place.")
    String feedbackStop();

    @Message("Who needs help this week: {school}")
    String digestSubject(String school);

    @Message("{cohort}: {risk} at risk ({names}), {watch} to be watched, {waiting} pieces of work wait to be marked.")
    String digest(String cohort, int risk, String names, int watch, int waiting);

    @Message("{cohort}: nobody at risk, {watch} to be watched, {waiting} pieces of work wait to be marked.")
    String digestNobody(String cohort, int watch, int waiting);
}
