package org.footing.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which administrators invite people and say what they may. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message("Invitations")
    String invitations();

    @Message("Invite somebody")
    String invite();

    @Message("They get a link that works once, for two days, and choose a user name and a password themselves.")
    String inviteText();

    @Message("Name")
    String name();

    @Message("As others will see it; they can mend it when they accept")
    String nameHint();

    @Message("E-mail address")
    String email();

    @Message("May be left empty")
    String emailHint();

    @Message("Role")
    String role();

    @Message("Where")
    String where();

    @Message("Whole school")
    String wholeSchool();

    @Message("Course {title}")
    String course(String title);

    @Message("Cohort {name}")
    String cohort(String name);

    @Message("More rights")
    String more();

    @Message("From, or at once")
    String from();

    @Message("Last day, or without an end")
    String until();

    @Message("Make the link")
    String makeLink();

    @Message("Invite several")
    String several();

    @Message("Not accepted yet")
    String waiting();

    @Message("Nobody is invited at the moment.")
    String nobodyWaits();

    @Message("Until {time}")
    String untilTime(String time);

    @Message("Over since {time}")
    String overSince(String time);

    @Message("Invited by {name}")
    String invitedBy(String name);

    @Message("New link")
    String renew();

    @Message("New link for {name}")
    String renewFor(String name);

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw the invitation of {name}")
    String withdrawFor(String name);

    @Message("The link for {name}")
    String linkFor(String name);

    @Message("Links for {count} people")
    String linksFor(int count);

    @Message(
            "Copy it now and give it to nobody else: it is shown this once and kept nowhere. It works once, until {time}.")
    String linkText(String time);

    @Message("Back to the list")
    String back();

    @Message("Write a name.")
    String noName();

    @Message("This is no e-mail address.")
    String noEmail();

    @Message("Somebody has this address already, or is invited by it.")
    String emailTaken();

    @Message(
            "That role does not go with that place. A student is one of a cohort, an administrator one of the whole school; authors and publishers of the school or a course.")
    String notPossible();

    @Message(
            "Use a day of the years {first} to {last}, as in 2026-11-30; the last one cannot be past, nor before the first.")
    String noTerm(int first, int last);

    @Message("They are a student of that cohort already.")
    String enrolledAlready();

    @Message("Students are enrolled at once and until they are withdrawn: leave the days empty.")
    String noTermOfStudents();

    @Message("They have that right on some of these days already. To change its days take it away first.")
    String givenAlready();

    @Message("The school needs one administrator without an end who may come in. Give somebody else that right first.")
    String lastAdministrator();

    @Message("Details")
    String details();

    @Message("Save name and address")
    String keep();

    @Message("Take away")
    String takeAway();

    @Message("Take away: {right}")
    String takeAwayRight(String right);

    @Message("Student of {cohort}")
    String studentOf(String cohort);

    @Message("from {day}")
    String termFrom(String day);

    @Message("until {day}")
    String termUntil(String day);

    @Message("Give a right")
    String give();

    @Message("A student is enrolled at once, without an end.")
    String giveText();

    @Message("Forgotten password")
    String forgotten();

    @Message(
            "A link by which {name} sets a new password. It works once, for two days, and signs out all their devices.")
    String forgottenText(String name);

    @Message("Make a link")
    String makeReset();

    @Message("Invite several people")
    String list();

    @Message(
            "A table as your office program saves it (CSV): at most 500 people and 60 kB, by commas, semicolons or tabs. Its first line names the columns name, email, role and where; email may be empty. Nobody is invited before you have seen what was read.")
    String listText();

    @Message("For example")
    String listExample();

    @Message("name,email,role,where\nStudent 03,student3@school.example,student,Spring\nTutor One,,tutor,foot-massage")
    String listRows();

    @Message(
            "Roles: student, tutor, lead, author, publisher, assessor, verifier, administrator. Where: the name or number of a cohort, the id of a course, or nothing for the whole school.")
    String listRoles();

    @Message("The table")
    String theTable();

    @Message("File")
    String file();

    @Message("or the table itself")
    String table();

    @Message("Look at it")
    String preview();

    @Message("Invite these {count}")
    String inviteThese(int count);

    @Message("Line")
    String line();

    @Message("What was found")
    String found();

    @Message("Nothing is written yet. Mend what is wrong and look again.")
    String mend();

    @Message("All of it can be read. Nothing is written yet.")
    String faultless();

    @Message("Good")
    String good();

    @Message("There is nothing in it. Put one line for each person under the heading.")
    String faultEmpty();

    @Message("More than 500 people at once, or more than 60 kB. Cut it into several tables.")
    String faultTooMany();

    @Message("It cannot be read as a table. Look for a quotation mark that is not closed.")
    String faultUnreadable();

    @Message("The first line must name the columns name, email, role and where.")
    String faultNoColumns();

    @Message("The name is missing or too long.")
    String faultNoName();

    @Message("The address is none.")
    String faultNoEmail();

    @Message("The address stands in another line too.")
    String faultEmailTwice();

    @Message("Somebody has this address or is invited by it.")
    String faultEmailTaken();

    @Message("There is no such role.")
    String faultNoRole();

    @Message("There is no such place, or that role cannot be had there.")
    String faultNoPlace();

    @Message("Several cohorts are called so. Use the number of one.")
    String faultSeveralPlaces();

    @Message("The link is on its way by mail. It is shown to nobody else.")
    String sent();

    @Message("Kept.")
    String kept();
}
