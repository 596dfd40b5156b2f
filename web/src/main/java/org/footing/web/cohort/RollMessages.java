package org.footing.web.cohort;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which cohorts and their students are looked after. */
@MessageBundle("roll")
public interface RollMessages {

    @Message("Cohorts")
    String cohorts();

    @Message("Students who take a course together: open one, look after it, archive it when it is over.")
    String cohortsText();

    @Message("Archived cohorts")
    String archivedCohorts();

    @Message("They can be read, and nothing in them changes any more.")
    String archivedText();

    @Message("Archived cohorts")
    String lookAtArchived();

    @Message("Cohorts that go on")
    String backToCohorts();

    @Message("No cohort goes on that you look after.")
    String noCohorts();

    @Message("No cohort is archived that you look after.")
    String noneArchived();

    @Message("Open a cohort")
    String newCohort();

    @Message("Students take a course in a cohort: in its newest edition, together, by the same dates.")
    String newCohortText();

    @Message("Course")
    String courseOfIt();

    @Message("Choose one of the courses that are published.")
    String chooseCourse();

    @Message("Nothing is published yet that you can open a cohort of.")
    String nothingToOpen();

    @Message("Open a cohort of the course that comes with the program")
    String bundledFirst();

    @Message("{title}, edition {number}")
    String courseAndEdition(String title, int number);

    @Message("Name")
    String name();

    @Message("Spring, or the day of the week it meets")
    String nameHint();

    @Message("Centre")
    String centre();

    @Message("Where it meets, if the school has several places. May stay empty.")
    String centreHint();

    @Message("It starts on")
    String startsOn();

    @Message("What opens on a day counted from the start moves with it.")
    String startsOnHint();

    @Message("It ends on")
    String endsOn();

    @Message("May stay empty.")
    String endsOnHint();

    @Message("Time zone")
    String zone();

    @Message("Days begin and end by it.")
    String zoneHint();

    @Message("Open the cohort")
    String open();

    @Message("There is a cohort of that name that starts on that day. It may be that this form was sent twice.")
    String sameCohort();

    @Message("Look at that cohort")
    String lookAtIt();

    @Message("Write a name of at most {most} characters.")
    String noName(int most);

    @Message("Write at most {most} characters.")
    String longCentre(int most);

    @Message("Write a day of the years {first} to {last}, as in 2026-11-30.")
    String noDay(int first, int last);

    @Message("It ends before it starts.")
    String endsBefore();

    @Message("Choose one of the time zones.")
    String noZone();

    @Message("From {day}")
    String from(String day);

    @Message("{from} to {to}")
    String fromTo(String from, String to);

    @Message("Dates")
    String dates();

    @Message("Edition")
    String edition();

    @Message("edition {number}")
    String editionNumber(int number);

    @Message("Students")
    String students();

    @Message("Settings")
    String settings();

    @Message("Settings of {cohort}")
    String settingsOf(String cohort);

    @Message("Name and dates")
    String details();

    @Message("Save")
    String keep();

    @Message(
            "Somebody changed the cohort meanwhile, and yours was not saved. Kept now: {name}, {centre}, from {start} to {end}, {zone}. Below stands what you wrote: save it again to keep that instead.")
    String changedSince(String name, String centre, String start, String end, String zone);

    @Message("{title}, edition {number}.")
    String editionText(String title, int number);

    @Message("Editions, and moving to another")
    String editions();

    @Message("Team")
    String team();

    @Message("Who teaches, assesses or samples in this cohort alone.")
    String teamText();

    @Message("Nobody has a part in this cohort alone.")
    String noTeam();

    @Message("For the course or the whole school: {names}")
    String others(String names);

    @Message("Add somebody to the team")
    String addToTeam();

    @Message("Username or e-mail address, in full")
    String whoHint();

    @Message("Who")
    String who();

    @Message("As")
    String role();

    @Message("Add")
    String add();

    @Message("Remove")
    String remove();

    @Message("Remove {name}, {role}")
    String removeFor(String name, String role);

    @Message("Tutor")
    String tutor();

    @Message("Lead")
    String lead();

    @Message("Assessor")
    String assessor();

    @Message("Verifier")
    String verifier();

    @Message("Nobody here signs in by that username or has that address.")
    String nobodyCalled();

    @Message("Choose what they are to be.")
    String noRole();

    @Message("They have that part already.")
    String inTeamAlready();

    @Message("The next term")
    String copy();

    @Message("The next term of {cohort}")
    String copyOf(String cohort);

    @Message("A new cohort with the same dates and classes, so many days later, and none of the students.")
    String copyText();

    @Message("It follows edition {number}, the newest.")
    String copyEdition(int number);

    @Message("Taken along: the days on which items open, when quizzes close, classes that are planned.")
    String copyKept();

    @Message("The same team")
    String copyTeam();

    @Message("Open the next term")
    String makeCopy();

    @Message("Archive")
    String archive();

    @Message(
            "When a cohort is over: everything can be read, nothing opens, nobody joins, and no mark changes. Quizzes that somebody is in are handed in as they stand. Issue certificates before. You can take it out again.")
    String archiveText();

    @Message("Archive the cohort")
    String archiveIt();

    @Message("Archived since {when}")
    String archivedSince(String when);

    @Message("Take it out of the archive")
    String takeOut();

    @Message("People")
    String people();

    @Message("Students of {cohort}")
    String peopleOf(String cohort);

    @Message("Name, username or address")
    String find();

    @Message("Find")
    String look();

    @Message("Username")
    String username();

    @Message("State")
    String state();

    @Message("Student since {when}")
    String studentSince(String when);

    @Message("Left on {when}")
    String leftOn(String when);

    @Message("No student is called like that.")
    String nobodyFound();

    @Message("No students yet.")
    String nobodyYet();

    @Message("Enrol somebody")
    String enrol();

    @Message("Somebody who is known here already. Who left goes on where they were.")
    String enrolText();

    @Message("Enrol")
    String enrolIt();

    @Message("Did you mean")
    String didYouMean();

    @Message("Enrol {name}")
    String enrolThis(String name);

    @Message(
            "Nobody here signs in by that username or has that address. Invite them below, or give them a joining link.")
    String nobodyToEnrol();

    @Message("They are a student of this cohort.")
    String studentAlready();

    @Message("They are shut out of the school.")
    String shutOut();

    @Message("They teach or assess this cohort, and would spoil its figures as a student of it.")
    String staff();

    @Message("Invite somebody new")
    String invite();

    @Message("They get a link that works once, and are a student of this cohort from then on.")
    String inviteText();

    @Message("E-mail address")
    String email();

    @Message("The link goes there, if the school sends mail. Else you see it once and give it to them.")
    String emailHint();

    @Message("Invite")
    String makeInvitation();

    @Message("The link was sent by mail.")
    String sent();

    @Message("Invited, and not come yet")
    String waiting();

    @Message("Invited by {name}")
    String invitedBy(String name);

    @Message("The link works until {when}")
    String untilTime(String when);

    @Message("The link stopped working on {when}")
    String overSince(String when);

    @Message("New link")
    String renew();

    @Message("New link for {name}")
    String renewFor(String name);

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw the invitation of {name}")
    String withdrawFor(String name);

    @Message("A link for {name}")
    String linkFor(String name);

    @Message("Give it to them: it stands here alone, works once and until {when}.")
    String linkOnce(String when);

    @Message("Back to the students")
    String back();

    @Message("{name}, {cohort}")
    String studentTitle(String name, String cohort);

    @Message("Withdraw from the cohort")
    String withdrawStudent();

    @Message("They do not see the course any more. What they did is kept, and there again when you enrol them again.")
    String withdrawText();

    @Message("Withdraw")
    String withdrawIt();

    @Message("Enrol again")
    String takeBack();

    @Message("Everything is there again as they left it.")
    String takeBackText();

    @Message("Move to another cohort")
    String move();

    @Message(
            "Of the same course. Everything they did goes with them: progress, attempts, marks, logbook, records, sign-offs, certificates. Dates are those of the other cohort from then on; a quiz that they are in keeps its deadline. An OSCE day on which they have a place here keeps it.")
    String moveText();

    @Message("To")
    String moveTo();

    @Message("Move")
    String moveIt();

    @Message("No other cohort of the course goes on that you lead.")
    String noOther();

    @Message("{name}, from {day}")
    String nameFrom(String name, String day);

    @Message("Choose a cohort of the course.")
    String noCohort();

    @Message("They are a student of that cohort already.")
    String studentThere();

    @Message(
            "They were a student of that cohort before, and what they did in it is kept there. Withdraw them here and enrol them there again instead.")
    String wasThere();

    @Message("Enrol by a table")
    String table();

    @Message("Enrol by a table")
    String tableTitle();

    @Message(
            "A CSV file of at most 10,000 lines. First you see what each line would do; nobody is enrolled before you say so. Sent again it changes nothing.")
    String tableText();

    @Message("File")
    String file();

    @Message("Or the table itself")
    String orPaste();

    @Message(
            "The first line names the columns: email or username, and name for who is new. Other columns are passed over.")
    String columns();

    @Message("Look at it first")
    String check();

    @Message("An example")
    String example();

    @Message("email,name\namara@school.example,Amara Obi\nbruno@school.example,Bruno Costa")
    String exampleRows();

    @Message("Tables sent lately")
    String before();

    @Message("They are kept for a week.")
    String beforeText();

    @Message("{when}, {name}")
    String listBy(String when, String name);

    @Message("Finished: {lines} lines")
    String listDone(int lines);

    @Message("{done} of {lines} lines")
    String listAt(int done, int lines);

    @Message("{lines} lines, not begun")
    String listKept(int lines);

    @Message("There is nothing in the table.")
    String tableEmpty();

    @Message("The table has more than {most} lines. Send it in parts.")
    String tableTooMany(int most);

    @Message("The table is too long. Send it in parts, or only the columns that are needed.")
    String tableTooLong();

    @Message("This cannot be read as a table. It may be that a quotation mark is left open, or that it is no CSV file.")
    String tableUnreadable();

    @Message("No column is called email or username. Name the columns in the first line.")
    String tableNoColumns();

    @Message("A table of {lines} lines")
    String listTitle(int lines);

    @Message("What it would do")
    String wouldDo();

    @Message("What it has done")
    String hasDone();

    @Message("would be enrolled")
    String wouldEnrol();

    @Message("would come back")
    String wouldReturn();

    @Message("would be invited by mail")
    String wouldInvite();

    @Message("stay as they are")
    String wouldStay();

    @Message("cannot be done")
    String wouldRefuse();

    @Message("enrolled")
    String cameEnrolled();

    @Message("came back")
    String cameReturned();

    @Message("invited by mail")
    String cameInvited();

    @Message("stayed as they were")
    String cameUnchanged();

    @Message("could not be done")
    String cameRefused();

    @Message("Do it")
    String startIt();

    @Message("Lines that cannot be done are left out. You can put them right later and send them again.")
    String startText();

    @Message("No line would do anything.")
    String nothingToDo();

    @Message("Working: {done} of {lines} lines")
    String working(int done, int lines);

    @Message("It goes on also when you leave this page.")
    String workingText();

    @Message("Look again")
    String lookAgain();

    @Message("Go on now")
    String goOn();

    @Message("Finished.")
    String finishedAll();

    @Message("All lines")
    String allLines();

    @Message("Only what cannot be done")
    String faultsAlone();

    @Message("Download what cannot be done")
    String faultsFile();

    @Message("Line")
    String line();

    @Message("What becomes of it")
    String whatOf();

    @Message("why not")
    String why();

    @Message("Every line can be done.")
    String noFaults();

    @Message("Is enrolled")
    String lineEnrol();

    @Message("Comes back, with all that they did")
    String lineReturn();

    @Message("Is new here, and invited by mail")
    String lineInvite();

    @Message("Is a student already")
    String lineStudent();

    @Message("Is invited already")
    String lineInvited();

    @Message("Names nobody: write an address or a username")
    String lineNobody();

    @Message("This is no e-mail address")
    String lineBadEmail();

    @Message("Stands in the table above already")
    String lineTwice();

    @Message("The address and the username are of two people")
    String lineTwoPeople();

    @Message("Nobody here has this username")
    String lineUnknownUsername();

    @Message("Is new here: write their name to invite them")
    String lineNoName();

    @Message("Is new here, and the school sends no mail: give them a joining link")
    String lineNoMail();

    @Message("Is invited to something else, and has not come yet: send this line again when they have")
    String lineInvitedElsewhere();

    @Message("Joining links")
    String links();

    @Message(
            "Whoever holds a link makes an account, or signs in, and is a student of this cohort. Give it only to those you mean.")
    String linksText();

    @Message("Make a link")
    String makeLink();

    @Message("It works until the end of")
    String until();

    @Message("For how many at most")
    String most();

    @Message("Write a day from today on, within a year.")
    String noUntil();

    @Message("Write a whole number from 1 to {most}.")
    String noMost(int most);

    @Message("This is the link")
    String madeLink();

    @Message("Copy it now: it stands here alone, and nobody can look it up later.")
    String madeLinkText();

    @Message("Made by {name}, {when}")
    String madeBy(String name, String when);

    @Message("{uses} of {most} joined")
    String usedOf(int uses, int most);

    @Message("Works")
    String works();

    @Message("Revoked")
    String revoked();

    @Message("Its time is over")
    String over();

    @Message("Used up")
    String usedUp();

    @Message("Revoke")
    String revoke();

    @Message("Revoke the link that works until {until}")
    String revokeFor(String until);

    @Message("No link was made yet.")
    String noLinks();

    @Message("Groups of Keycloak")
    String groups();

    @Message(
            "Whoever is in one of these groups is a student of this cohort from their next sign-in on; who leaves all of them is withdrawn, and keeps what they did. Whom you enrolled or withdrew by hand stays as you said.")
    String groupsText();

    @Message("Group")
    String groupName();

    @Message(
            "As Keycloak names it, with those above it: students/spring. Keycloak must tell groups when somebody signs in.")
    String groupHint();

    @Message("Add the group")
    String addGroup();

    @Message("Write the name of a group.")
    String noGroup();

    @Message("No group yet.")
    String noGroups();

    @Message("Remove {name}")
    String removeGroup(String name);

    @Message("This cohort is archived: nobody joins it any more.")
    String isArchived();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("The term is over: hand in what is open, and change nothing any more")
    String sure();

    @Message("Tick this if you are sure. Nothing was archived.")
    String saySure();
}
