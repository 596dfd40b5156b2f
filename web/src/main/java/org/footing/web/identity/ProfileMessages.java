package org.footing.web.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the profile page. */
@MessageBundle("profile")
public interface ProfileMessages {

    @Message("Profile")
    String title();

    @Message("You sign in as {username}.")
    String signedInAs(String username);

    @Message("Mail of your school goes to {email}. An administrator can change that.")
    String mailGoesTo(String email);

    @Message("Your school knows no e-mail address of yours. An administrator can add one.")
    String noMail();

    @Message("Appearance")
    String look();

    @Message("Kept in this browser.")
    String lookHint();

    @Message("Device")
    String lookDevice();

    @Message("Light")
    String lookLight();

    @Message("Dark")
    String lookDark();

    @Message("Use this")
    String lookSave();

    @Message("Password")
    String password();

    @Message("A new password signs out all your other devices.")
    String passwordHint();

    @Message("Sign out what you no longer use, or do not know.")
    String devicesHint();

    @Message("It is kept where your school keeps its accounts.")
    String passwordElsewhere();

    @Message("Change it there")
    String changeElsewhere();

    @Message("Current password")
    String current();

    @Message("New password")
    String replacement();

    @Message("At least 10 characters. A few words in a row are easy to keep in mind.")
    String replacementHint();

    @Message("New password again")
    String repeat();

    @Message("Change password")
    String change();

    @Message("Your password is changed. All other devices are signed out.")
    String changed();

    @Message("That is not your current password.")
    String wrongCurrent();

    @Message("Too many tries went wrong. Wait a minute, then try again.")
    String tooManyTries();

    @Message("The two new passwords differ. Type the new one twice.")
    String notRepeated();

    @Message("Where you are signed in")
    String devices();

    @Message("This device")
    String thisDevice();

    @Message("Unknown device")
    String unknownDevice();

    @Message("Last used {time}")
    String lastSeen(String time);

    @Message("Sign out {device}")
    String endSession(String device);

    @Message("Sign out everywhere else")
    String endOthers();
}
