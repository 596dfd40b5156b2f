package org.footing.web.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page where people choose by what they are told by mail. */
@MessageBundle("mailing")
public interface MailingMessages {

    @Message("Mail")
    String title();

    @Message(
            "By what the school tells you by mail. It is sent at once, names who did what, and leads to the page where it stands.")
    String text();

    @Message("Mail goes to {email}.")
    String goesTo(String email);

    @Message("You have no address in this school, so no mail can reach you. Ask the office to enter one.")
    String noAddress();

    @Message("Tell me by mail of")
    String tellMe();

    @Message("Announcements to my cohorts, my course or me")
    String announcements();

    @Message("Answers to what I asked")
    String answers();

    @Message("Questions of students whom I teach")
    String questions();

    @Message("Something that I handed in and that was given back to me")
    String feedback();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();
}
