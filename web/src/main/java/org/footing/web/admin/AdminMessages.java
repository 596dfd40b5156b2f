package org.footing.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages for administrators. */
@MessageBundle("admin")
public interface AdminMessages {

    @Message("People")
    String people();

    @Message("Who may come in, and what they may do.")
    String peopleText();

    @Message("What was done")
    String audit();

    @Message("Marks given by hand, rights, dates, passwords: who did what, and when. Nothing here can be changed.")
    String auditText();

    @Message("Name or user name")
    String nameOrUsername();

    @Message("Find")
    String look();

    @Message("Name")
    String name();

    @Message("User name")
    String username();

    @Message("May")
    String may();

    @Message("Access")
    String comesIn();

    @Message("Open")
    String open();

    @Message("Shut out")
    String shutOut();

    @Message("Nobody is called like that. Try a part of the name.")
    String nobody();

    @Message("Nothing like that was done yet.")
    String nothing();

    @Message("Learns in cohorts, no other rights")
    String noRights();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("Pages of the list")
    String pages();

    @Message("Since {day}")
    String since(String day);

    @Message("May not come in since {day}. Work and marks are kept.")
    String shutOutSince(String day);

    @Message("Shut out")
    String disable();

    @Message("Ends every session at once and refuses the password. Work and marks are kept; you can let {name} in"
            + " again.")
    String disableText(String name);

    @Message("Let in again")
    String enable();

    @Message("This is you. Another administrator can shut you out.")
    String yourself();

    @Message("Rights")
    String rights();

    @Message("{role}, whole school")
    String ofSchool(String role);

    @Message("{role}, course {scope}")
    String ofCourse(String role, String scope);

    @Message("{role}, cohort {scope}")
    String ofCohort(String role, String scope);

    @Message("Kind")
    String kind();

    @Message("Everything")
    String everything();

    @Message("Show")
    String show();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("About")
    String about();

    @Message("The program")
    String program();

    @Message("Student")
    String student();

    @Message("Tutor")
    String tutor();

    @Message("Cohort lead")
    String lead();

    @Message("Author")
    String author();

    @Message("Publisher")
    String publisher();

    @Message("Assessor")
    String assessor();

    @Message("Verifier")
    String verifier();

    @Message("Administrator")
    String administrator();

    @Message("Edition published")
    String editionPublished();

    @Message("Students of a cohort saved as a table")
    String cohortExported();

    @Message("Moved a cohort to another edition")
    String cohortMoved();

    @Message("Joined a newer version into the draft")
    String offerJoined();

    @Message("Left a newer version of a course")
    String offerLeft();

    @Message("Began to write a course")
    String draftBegun();

    @Message("Put an edition into the draft")
    String draftRestored();

    @Message("Read the changes of a draft and agreed")
    String draftAgreed();

    @Message("Asked for a second pair of eyes before publishing")
    String reviewRequired();

    @Message("Let a course be published without a second pair of eyes")
    String reviewWaived();

    @Message("Administrator invited from the machine")
    String administratorInvited();

    @Message("Exempted from an item")
    String itemExempt();

    @Message("Item due later for one student")
    String itemExtended();

    @Message("Exception of one student ended")
    String exceptionEnded();

    @Message("Schedule of a cohort changed")
    String scheduleChanged();

    @Message("Item opened for one student")
    String itemOpened();

    @Message("Corrected what a student logged")
    String logbookCorrected();

    @Message("Removed what a student logged")
    String logbookRemoved();

    @Message("Sent back what was confirmed")
    String logbookReturned();

    @Message("Practice confirmed by the PIN of a supervisor")
    String logbookPin();

    @Message("Passed a case study")
    String casePassed();

    @Message("Sent a case study back")
    String caseReturned();

    @Message("Said something of a treatment record")
    String recordCommented();

    @Message("Asked for more of a treatment record")
    String recordReturned();

    @Message("A client took their consent back")
    String consentWithdrawn();

    @Message("A client's consent ended")
    String consentOver();

    @Message("Issued a certificate")
    String certificateIssued();

    @Message("Revoked a certificate")
    String certificateRevoked();

    @Message("Saw a competency done well")
    String competencyObserved();

    @Message("Signed a competency off")
    String competencySigned();

    @Message("Took a sign-off back")
    String competencyReversed();

    @Message("Struck an observation out")
    String observationStruck();

    @Message("Finished marking a practical")
    String practicalFinished();

    @Message("Reconciled two marks of a practical")
    String practicalReconciled();

    @Message("Took the result of a practical back")
    String practicalReversed();

    @Message("Agreed with a sampled sign-off")
    String sampleAgreed();

    @Message("Did not agree with a sampled sign-off")
    String sampleQuestioned();

    @Message("Changed a class whose register was taken")
    String meetingChanged();

    @Message("Changed what a register said")
    String attendanceChanged();

    @Message("Supervisor added")
    String supervisorAdded();

    @Message("New PIN for a supervisor")
    String supervisorPin();

    @Message("PIN of a supervisor stopped after wrong tries")
    String supervisorStopped();

    @Message("Supervisor removed")
    String supervisorEnded();

    @Message("Password changed")
    String passwordChanged();

    @Message("Penalty waived")
    String penaltyWaived();

    @Message("Extra time or attempts")
    String quizAllowance();

    @Message("Closing date of a quiz")
    String quizClosing();

    @Message("Quiz regraded")
    String quizRegraded();

    @Message("Response sent back")
    String responseReturned();

    @Message("Marks given back together")
    String marksReleased();

    @Message("Late response accepted")
    String responseAccepted();

    @Message("Marked by hand")
    String responseMarked();

    @Message("Right given")
    String rightGiven();

    @Message("Shut out")
    String personDisabled();

    @Message("Let in again")
    String personEnabled();

    @Message("Account linked")
    String accountLinked();

    @Message("Account taken away")
    String accountUnlinked();

    @Message("Right taken away")
    String rightWithdrawn();

    @Message("Student enrolled")
    String studentEnrolled();

    @Message("Student withdrawn")
    String studentWithdrawn();

    @Message("Invited")
    String personInvited();

    @Message("Invitation renewed")
    String invitationRenewed();

    @Message("Invitation withdrawn")
    String invitationWithdrawn();

    @Message("Details changed")
    String personChanged();

    @Message("Link for a new password made")
    String passwordLink();

    @Message("New password set by link")
    String passwordReset();

    @Message("School settings changed")
    String schoolChanged();

    @Message("Mail server changed")
    String schoolMail();

    @Message("Cohort opened")
    String cohortOpened();

    @Message("Name, centre, dates or time zone of a cohort changed")
    String cohortChanged();

    @Message("Cohort opened as a copy of another")
    String cohortCopied();

    @Message("Cohort archived")
    String cohortArchived();

    @Message("Cohort taken out of the archive")
    String cohortUnarchived();

    @Message("Joined a cohort by a link")
    String studentJoined();

    @Message("Question or answer hidden")
    String postHidden();

    @Message("Question or answer shown again")
    String postShown();

    @Message("Reported question or answer left as it is")
    String postLetStand();

    @Message("Announcement written")
    String announcementWritten();

    @Message("Announcement edited")
    String announcementEdited();

    @Message("Announcement taken back")
    String announcementTakenBack();

    @Message("Student moved to another cohort")
    String studentMoved();

    @Message("Joining link made")
    String linkMade();

    @Message("Joining link revoked")
    String linkRevoked();

    @Message("Group of Keycloak joined to a cohort")
    String groupMapped();

    @Message("Group of Keycloak parted from a cohort")
    String groupUnmapped();

    @Message("Students enrolled by a table")
    String listStarted();

    @Message("Message tried again")
    String messageTried();

    @Message("Message given up")
    String messageGivenUp();

    @Message("Erased")
    String personErased();

    @Message("Asked to be forgotten")
    String erasureAsked();

    @Message("Took back the wish to be forgotten")
    String erasureWithdrawn();

    @Message("Took their data along")
    String dataExported();

    @Message("Made a token for a program")
    String tokenMade();

    @Message("Ended a token of a program")
    String tokenEnded();

    @Message("Put aside a sign that a student needs help")
    String signalAside();

    @Message("Brought back a sign that a student needs help")
    String signalBack();

    @Message("Contacted a student who needs help")
    String studentContacted();
}
