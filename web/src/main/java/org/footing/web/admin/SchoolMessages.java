package org.footing.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the school's settings and of its first steps. */
@MessageBundle("school")
public interface SchoolMessages {

    @Message("Settings of the school")
    String settings();

    @Message("Name, address, logo, time zone, mail server.")
    String settingsText();

    @Message("What it is called")
    String called();

    @Message("Name of the school")
    String name();

    @Message("Postal address")
    String postalAddress();

    @Message("For certificates; may be left empty")
    String postalAddressHint();

    @Message("Time zone")
    String zone();

    @Message("Days and times are shown in it")
    String zoneHint();

    @Message("Save")
    String keep();

    @Message("Kept.")
    String kept();

    @Message(
            "Somebody else changed the settings since you opened this page. Nothing of yours was kept; below is what stands now, with what you typed where it is yours. Look at both and keep again.")
    String changedSince();

    @Message("Logo")
    String logo();

    @Message("Shown at the head of every page instead of the word Footing. A PNG or a JPEG, at most 512 kB.")
    String logoText();

    @Message("Picture")
    String picture();

    @Message("Show it")
    String show();

    @Message("Remove the logo")
    String remove();

    @Message("Choose a picture first.")
    String logoEmpty();

    @Message("The file is larger than 512 kB.")
    String logoTooLarge();

    @Message("The picture has more than four million pixels. Make it smaller.")
    String logoTooManyPixels();

    @Message("This is no PNG and no JPEG that can be read.")
    String logoNoPicture();

    @Message("Mail")
    String mail();

    @Message(
            "The server that sends the school's mail. Leave its name empty for a school that sends none: links are then shown to you.")
    String mailText();

    @Message("Name of the mail server")
    String host();

    @Message("Port")
    String port();

    @Message("As a rule 465 with TLS, 587 with STARTTLS")
    String portHint();

    @Message("Encryption")
    String security();

    @Message("TLS from the beginning")
    String securityTls();

    @Message("STARTTLS, never without")
    String securityStartTls();

    @Message("None, for a server on this machine")
    String securityNone();

    @Message("User name at the mail server")
    String username();

    @Message("Empty when it asks for none")
    String usernameHint();

    @Message("Password at the mail server")
    String password();

    @Message(
            "Leave it empty to keep the one that is there. It is kept sealed and never shown again, and has to be typed again for another server, port or user name, or a way that is less encrypted.")
    String passwordHint();

    @Message(
            "The password that is kept was meant for the server as it was. Type the one for this server; or leave the user name empty, and none is kept.")
    String passwordNeeded();

    @Message("It was sealed with a key that is not here. Type it again.")
    String passwordLost();

    @Message("Mail comes from")
    String sender();

    @Message("Send a test mail")
    String tryMail();

    @Message("Write a name of at most 100 characters.")
    String noName();

    @Message("At most 1,000 characters.")
    String addressTooLong();

    @Message("Choose a time zone from the list.")
    String noZone();

    @Message("This is no name of a server.")
    String noHost();

    @Message("A number from 1 to 65535.")
    String noPort();

    @Message("Choose one.")
    String noSecurity();

    @Message("At most 254 characters.")
    String usernameTooLong();

    @Message("This is no e-mail address.")
    String noSender();

    @Message("Your school")
    String firstSchool();

    @Message("Step 2 of 3. All of it can be changed later.")
    String firstSchoolText();

    @Message("Mail server (may be left for later)")
    String mailLater();

    @Message("Go on")
    String goOn();

    @Message("The first cohort")
    String firstCohort();

    @Message(
            "Step 3 of 3. A course comes with the program: foot and lower-leg massage. Students take a course in a cohort. You can leave this for later.")
    String firstCohortText();

    @Message("Name of the cohort")
    String cohortName();

    @Message("Spring, or the day of the week it meets")
    String cohortNameHint();

    @Message("It starts on")
    String startsOn();

    @Message("Open the cohort")
    String openCohort();

    @Message("Leave it for later")
    String later();

    @Message("Write a day of the years {first} to {last}, as in 2026-11-30.")
    String noDay(int first, int last);

    @Message("There is a cohort of that name that starts on that day. It may be that this form was sent twice.")
    String openAlready();

    @Message("Look at that cohort")
    String lookAtIt();

    @Message("Open a cohort")
    String anotherCohort();

    @Message("For another group of students, of any course that is published.")
    String anotherCohortText();

    @Message("Of the course")
    String cohortOf();

    @Message("{title}, edition {number}")
    String courseAndEdition(String title, int number);

    @Message("Choose a course that is published.")
    String noCourse();

    @Message("Nothing is published yet.")
    String nothingPublished();

    @Message("Open a cohort of the course that comes with the program")
    String bundledFirst();
}
