package org.footing.web.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the logbook and of those who vouch for it. */
@MessageBundle("logbook")
public interface LogbookMessages {

    @Message("Logbook")
    String logbook();

    @Message("Log practice")
    String log();

    @Message("Log it")
    String logIt();

    @Message("Day")
    String day();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Where")
    String venue();

    @Message("Client's code")
    String client();

    @Message("Such as C-07. Never a name.")
    String clientHint();

    @Message("Kind of practice")
    String category();

    @Message("Techniques")
    String techniques();

    @Message("Deepest pressure")
    String pressure();

    @Message("Not said")
    String noneSaid();

    @Message(
            "{level}, {#when level}{#is 1}light lotioning{#is 2}heavy lotioning{#is 3}medium{#is 4}strong{#else}deep{/when}")
    String pressureLevel(int level);

    @Message("Who was there to supervise")
    String supervisedBy();

    @Message("Leave it empty where nobody was.")
    String supervisedByHint();

    @Message("Notes")
    String notes();

    @Message("What went well, what to try next. Nothing that tells who the client is.")
    String notesHint();

    @Message("Say which day.")
    String noDay();

    @Message("Say the time as 14:30.")
    String noTime();

    @Message("It ends before it begins.")
    String endsBefore();

    @Message("That is longer than {hours} hours. Log each sitting by itself.")
    String tooLong(int hours);

    @Message("It has not ended yet. Log it when it is over.")
    String notYet();

    @Message("Say where, in {most} characters at most.")
    String noVenue(int most);

    @Message(
            "Write a code with a digit in it, such as C-07: 20 letters, digits, dots and hyphens at most. Never a name.")
    String noCode();

    @Message("Choose the kind of practice.")
    String noCategory();

    @Message("Choose techniques of this course, 40 at most.")
    String noTechniques();

    @Message("Choose a pressure from 1 to 5.")
    String noPressure();

    @Message("A name has {most} characters at most.")
    String longSupervisor(int most);

    @Message("Notes have {most} characters at most.")
    String longNotes(int most);

    @Message("You have logged {when} already. Correct that entry, or mend the times of this one.")
    String overlaps(String when);

    @Message(
            "Not logged yet. What this form said first stands in the logbook: {when}. Log it to add what it says now as another entry; to mend that one, correct it there.")
    String sentBefore(String when);

    @Message("Not logged yet: the page was too old. Log it now.")
    String logAgain();

    @Message("Hours so far")
    String soFar();

    @Message("{done} of {target} h")
    String ofHours(String done, int target);

    @Message("confirmed")
    String confirmed();

    @Message("of them supervised")
    String supervised();

    @Message("{done} of {target}")
    String ofClients(int done, int target);

    @Message("clients")
    String clients();

    @Message("wait to be confirmed")
    String waiting();

    @Message("of them in class, by the register")
    String inClass();

    @Message(
            "Only what a tutor has confirmed counts, and classes by their register: what you log of the same time counts for nothing more.")
    String onlyConfirmed();

    @Message("Kind")
    String kind();

    @Message("Confirmed")
    String confirmedHours();

    @Message("Still asked for")
    String missing();

    @Message("Nothing")
    String nothingMissing();

    @Message("Waits")
    String waitingHours();

    @Message("{beyond} above the most that counts")
    String beyond(String beyond);

    @Message("Hours by technique")
    String byTechnique();

    @Message("Entries")
    String entries();

    @Message("Nothing logged yet.")
    String noEntries();

    @Message("Client {code}")
    String clientCoded(String code);

    @Message("Supervised by {name}")
    String supervisedByName(String name);

    @Message("Not supervised")
    String notSupervised();

    @Message("Confirmed by {name}")
    String confirmedBy(String name);

    @Message("Waits to be confirmed")
    String waits();

    @Message("Sent back to be put right")
    String sentBack();

    @Message("{count} {#if count == 1}entry was{#else}entries were{/if} sent back to be put right")
    String sentBackCount(long count);

    @Message("Look at it or correct it")
    String lookAt();

    @Message("Download as a table (CSV)")
    String download();

    @Message("Practice of {when}")
    String entryOf(String when);

    @Message("Correct it")
    String correct();

    @Message("What it says now stays in its history. It waits to be confirmed again.")
    String correctText();

    @Message(
            "What it says now stays in its history, with your name and the reason. It stays as it is confirmed or not.")
    String correctTextForTutor();

    @Message("Why")
    String reason();

    @Message("Say why, in 1 to {most} characters.")
    String noReason(int most);

    @Message("Save the correction")
    String saveCorrection();

    @Message("Remove it")
    String remove();

    @Message("It counts no more. That it was there stays in the school's records.")
    String removeText();

    @Message("Confirm")
    String confirm();

    @Message("You vouch that this practice took place as it stands here.")
    String confirmText();

    @Message("Send it back")
    String sendBack();

    @Message("What is to be put right")
    String whatToPutRight();

    @Message("What became of it")
    String history();

    @Message("{name} logged it")
    String didLog(String name);

    @Message("{name} corrected it")
    String didCorrect(String name);

    @Message("{name} confirmed it")
    String didConfirm(String name);

    @Message("{name} sent it back")
    String didSendBack(String name);

    @Message("{name} removed it")
    String didRemove(String name);

    @Message("Until then: {what}")
    String untilThen(String what);

    @Message(
            "Nothing was changed: somebody has changed or confirmed this entry meanwhile. It stands below as it is now.")
    String changedMeanwhile();

    @Message("Practice to confirm")
    String toConfirm();

    @Message("Tick what you vouch for. Open an entry to send it back with a word.")
    String toConfirmText();

    @Message("Nothing waits to be confirmed.")
    String nothingWaits();

    @Message("Confirm what is ticked")
    String confirmTicked();

    @Message("Nothing was ticked, so nothing was confirmed.")
    String noneTicked();

    @Message(
            "{count} {#if count == 1}entry was{#else}entries were{/if} changed since you saw the page, and left as they are. Look again before you confirm.")
    String leftAsTheyAre(int count);

    @Message("Cohort {name}")
    String cohort(String name);

    @Message("day")
    String csvDay();

    @Message("minutes")
    String csvMinutes();

    @Message("state")
    String csvState();

    @Message("Confirm on the spot")
    String onTheSpot();

    @Message("Whoever supervised you confirms it on their own phone, now.")
    String onTheSpotText();

    @Message("Show the code")
    String showCode();

    @Message("Let whoever supervised you point the camera of their own phone at this.")
    String codeText();

    @Message("It works once, until {when}.")
    String codeUntil(String when);

    @Message("A code for the camera of a phone; its address stands below")
    String codePicture();

    @Message("Without a camera, the same address:")
    String codeAddress();

    @Message("See whether it is confirmed")
    String seeWhether();

    @Message("Practice of {student}")
    String practiceOf(String student);

    @Message("Confirm as {name}")
    String confirmAs(String name);

    @Message("More: techniques, pressure, supervised by, notes")
    String more();

    @Message("As last time, supervised by {name}.")
    String asLastTime(String name);

    @Message("Sign in to confirm")
    String logInToConfirm();

    @Message("Confirm without an account")
    String byPin();

    @Message("Your name")
    String yourName();

    @Message("Choose your name")
    String chooseName();

    @Message("Your PIN")
    String pin();

    @Message("That is not the PIN of this name. Try again; after five wrong ones the student shows you a new code.")
    String wrongPin();

    @Message("This PIN was stopped after too many wrong tries. The student's tutor gives you a new one.")
    String pinStopped();

    @Message(
            "{name} is signed in on this device and cannot confirm this. Open the code on the phone of whoever supervised.")
    String notForYou(String name);

    @Message("Confirmed")
    String confirmedNow();

    @Message("Thank you. You can close this page.")
    String confirmedNowText();

    @Message("This code is of no use any more")
    String codeGone();

    @Message(
            "It works once and for ten minutes, and only while the entry stays as it was. If it is not confirmed yet, let the student show you a new one.")
    String codeGoneText();

    @Message("Confirmed by {name}, by PIN")
    String confirmedByPin(String name);

    @Message("{name} confirmed it by PIN")
    String didConfirmByPin(String name);

    @Message("Supervisors without an account")
    String supervisors();

    @Message(
            "They confirm practice by a PIN, on their own phone, when a student shows them the code of an entry. What they confirm says so, and the audit trail too.")
    String supervisorsText();

    @Message("Nobody so far.")
    String noSupervisors();

    @Message("Added by {name}")
    String addedBy(String name);

    @Message("Stopped after too many wrong PINs. Give them a new one.")
    String stopped();

    @Message("New PIN")
    String newPin();

    @Message("New PIN for {name}")
    String newPinFor(String name);

    @Message("Remove {name}")
    String removeSupervisor(String name);

    @Message("Add a supervisor")
    String addSupervisor();

    @Message("Cohort")
    String ofCohort();

    @Message("Their name")
    String supervisorName();

    @Message("Where they supervise")
    String supervisorPlace();

    @Message("Write a name of at most {name} characters, and a place of at most {place}.")
    String supervisorNeeded(int name, int place);

    @Message("PIN of {name}")
    String pinOf(String name);

    @Message("Tell them now, and nobody else: it cannot be looked up later. If it gets lost, make a new one.")
    String pinText();

    @Message("Back to the supervisors")
    String back();
}
