package org.footing.web.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of treatment records, clients and what these agreed to. */
@MessageBundle("record")
public interface RecordMessages {

    @Message("Treatment records")
    String records();

    @Message(
            "One for each treatment, from the consultation to the aftercare. A client is a code in here; keep the list of who is who on paper, under lock.")
    String recordsText();

    @Message("Begin a record")
    String begin();

    @Message("Client")
    String client();

    @Message("Nothing written yet.")
    String none();

    @Message("Draft")
    String draft();

    @Message("Finished")
    String finished();

    @Message("Not treated, referred")
    String notTreated();

    @Message("Your tutor asks for more")
    String asksForMore();

    @Message("Clients")
    String clients();

    @Message("Agreed on {day} to: {purpose}")
    String agreed(String day, String purpose);

    @Message("Pictures may be taken")
    String pictures();

    @Message("No pictures")
    String noPictures();

    @Message("Kept until {day}")
    String keptUntil(String day);

    @Message("Ended: what was written is gone, the hours stay")
    String ended();

    @Message("{code} takes their consent back")
    String withdraw(String code);

    @Message(
            "Everything in words, every chart and picture of this client goes at once and for good. Days and hours stay.")
    String withdrawText();

    @Message("Take it all away")
    String withdrawIt();

    @Message("Add a client")
    String addClient();

    @Message("Client's code")
    String code();

    @Message("Such as C-07. Never a name.")
    String codeHint();

    @Message("Agreed on")
    String givenOn();

    @Message("What their record is used for")
    String purpose();

    @Message("As it stands on the form that they signed")
    String purposeHint();

    @Message("Practice in my course, seen by me and my tutors")
    String purposePreset();

    @Message("They agreed that pictures are taken")
    String photographs();

    @Message("Keep until")
    String until();

    @Message("On the day after, everything in words goes by itself.")
    String untilHint();

    @Message("Add this client")
    String add();

    @Message("A code has a digit in it and at most 20 characters, and is no name.")
    String noCode();

    @Message("You have a client of this code.")
    String codeTaken();

    @Message("Nothing was begun: the page was too old. Begin it now.")
    String beginAgain();

    @Message("Choose one of your clients, or add them first.")
    String unknownClient();

    @Message("This client's consent has ended. Ask for a new one, and use a new code.")
    String noConsent();

    @Message("Choose the day on which they agreed; not one to come.")
    String noGivenOn();

    @Message("Say what it is used for, in at most {most} characters.")
    String noPurpose(int most);

    @Message("Choose a day from today on, at most {years} years ahead.")
    String noUntil(int years);

    @Message("Record of {code}, {day}")
    String recordOf(String code, String day);

    @Message("{count} to fill in")
    String toFillIn(int count);

    @Message("Complete")
    String complete();

    @Message("Not needed")
    String notNeeded();

    @Message("Keep, and go on")
    String keepOn();

    @Message("Required to finish")
    String required();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("What came of the consultation")
    String outcome();

    @Message("Treated")
    String treated();

    @Message("Not treated: told to come back, or referred")
    String notTreatedLong();

    @Message("After “Not treated, referred” only the parts up to the contraindications have to be filled in.")
    String outcomeHint();

    @Message("Absolute: do not treat")
    String absolute();

    @Message("Relative: adapt, or ask whoever treats them")
    String relative();

    @Message("Local: leave the part out")
    String local();

    @Message("Medical help today")
    String urgent();

    @Message("One line for each finding: where, and what you felt or saw. Never a cause.")
    String chartHint();

    @Message("Press on the drawing to mark a place.")
    String chartPress();

    @Message("Finding {number}")
    String finding(String number);

    @Message("Take finding {number} out")
    String takeOut(String number);

    @Message("Kept {time}")
    String keptAt(String time);

    @Message("Not kept: there is no connection. It stays in this page and is sent again; do not close it.")
    String offline();

    @Message(
            "Not kept yet: the school cannot take it just now. It stays in this page and is sent again by itself; do not close it.")
    String busy();

    @Message(
            "Not kept yet: you are signed out. Sign in again in another window: it stays in this page and is then sent by itself.")
    String signedOut();

    @Message(
            "Not kept: the school does not take it from you. It stays in this page; copy what you need before you close it.")
    String refused();

    @Message("Then what you pressed is done.")
    String pressed();

    @Message("Choose which to keep")
    String choose();

    @Message("Keep as a draft")
    String keep();

    @Message("Finish")
    String finish();

    @Message(
            "Kept, but not finished: {count} {#if count == 1}answer is{#else}answers are{/if} missing or wrong, and marked below.")
    String notFinished(int count);

    @Message(
            "An absolute contraindication stands in this record: this client may not be treated. Choose “Not treated, referred” below, then finish.")
    String mustNot();

    @Message("This may tell who it is: {passages}. Put a code in its place.")
    String mayTell(String passages);

    @Message("I have looked: nothing in here tells who it is.")
    String looked();

    @Message("Not kept yet: it was changed in another window meanwhile. Look through it and keep it once more.")
    String changedSince();

    @Message(
            "Not kept yet: {count} {#if count == 1}answer was{#else}answers were{/if} changed in another window too. Both texts are shown: choose which to keep.")
    String changedTwice(int count);

    @Message(
            "It was not kept: the record was finished in another window. What you typed here is shown below; copy what you need.")
    String finishedSince();

    @Message("Changed in two windows")
    String changedInTwo();

    @Message(
            "Nothing more is kept until you have chosen. Everything else is as you typed it, or as the other window kept it.")
    String changedInTwoText();

    @Message("Keep what I have here")
    String keepHere();

    @Message("Take the saved one")
    String takeStored();

    @Message("Nothing")
    String emptyAnswer();

    @Message("Typed here and not kept")
    String notKept();

    @Message("{screen}: {asked}")
    String ofScreen(String screen, String asked);

    @Message("It was not kept: an answer is longer than {most} characters.")
    String tooLong(int most);

    @Message("Fill this in.")
    String missing();

    @Message("At most {most} characters.")
    String longLine(int most);

    @Message("A whole number up to 9999.")
    String noNumber();

    @Message("A whole number from 0 to 10.")
    String noScale();

    @Message("A day.")
    String noDate();

    @Message("A time.")
    String noTime();

    @Message("Choose one.")
    String notOffered();

    @Message("What a tutor says")
    String comment();

    @Message("{name} says")
    String says(String name);

    @Message("To the student")
    String toStudent();

    @Message("Say it")
    String sayIt();

    @Message("Ask for more: it is a draft again")
    String askForMore();

    @Message("Say it in 1 to {most} characters.")
    String noWords(int most);

    @Message("Nothing was said: the record was changed since you opened this page.")
    String changedForTutor();

    @Message("by {student}")
    String by(String student);

    @Message("Records to read")
    String toRead();

    @Message("Finished records of your students, the newest first.")
    String toReadText();

    @Message("None so far.")
    String noneToRead();
}
