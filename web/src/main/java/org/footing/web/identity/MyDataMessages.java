package org.footing.web.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what people take away of themselves, and being forgotten. */
@MessageBundle("mine")
public interface MyDataMessages {

    @Message("My data")
    String title();

    @Message("Take away what the school keeps about you, or ask to be forgotten.")
    String text();

    @Message("Take it with you")
    String take();

    @Message(
            "One zip file: who you are here, what you may do, where you are signed in, your courses, reading times, every attempt with your responses, marks as far as they may be told, what staff noted about you, and the files you handed in.")
    String takeText();

    @Message("Anybody who holds the file can read it. Keep it on a device of your own.")
    String takeCare();

    @Message("Your password")
    String password();

    @Message("Download my data")
    String download();

    @Message("That is not your password.")
    String wrongPassword();

    @Message("Too many tries went wrong. Wait a minute, then try again.")
    String tooManyTries();

    @Message("You signed in more than ten minutes ago. Sign out, sign in again, and come back.")
    String signInAgain();

    @Message("Be forgotten")
    String forget();

    @Message(
            "The school then removes your name, user name, password, files, and everything you wrote in your own words. Marks and responses to closed questions stay without your name. You cannot sign in any more. Nobody can undo it, so take your data with you first. An administrator confirms it.")
    String forgetText();

    @Message("Ask to be forgotten")
    String ask();

    @Message("You asked on {day}. An administrator has to confirm it; until then you can take it back.")
    String asked(String day);

    @Message("Take it back")
    String takeBack();
}
