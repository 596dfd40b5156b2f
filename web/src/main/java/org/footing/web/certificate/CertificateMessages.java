package org.footing.web.certificate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about certificates, on pages and on paper. */
@MessageBundle("certificate")
public interface CertificateMessages {

    @Message("Certificate")
    String certificate();

    @Message("Certificates")
    String certificates();

    @Message("You get your certificate when everything below is done. Open a line to see what is missing.")
    String courseText();

    @Message("Everything is done. Well worked.")
    String ready();

    @Message("Whoever has the serial number of my certificate may read my name on this school’s page. I can change that"
            + " later.")
    String agree();

    @Message("Get my certificate")
    String get();

    @Message("Something is missing still: see below. Nothing was issued.")
    String notComplete();

    @Message("Your certificate was revoked. Ask your tutor for another.")
    String askTutor();

    @Message("Final mark")
    String mark();

    @Message("{percent}%")
    String percent(String percent);

    @Message("Certificate of {name}")
    String of(String name);

    @Message("{title}, edition {edition}")
    String titleAndEdition(String title, int edition);

    @Message("Course")
    String course();

    @Message("School")
    String school();

    @Message("Centre")
    String centre();

    @Message("Name")
    String name();

    @Message("Began")
    String began();

    @Message("Completed")
    String completed();

    @Message("Valid until")
    String validUntil();

    @Message("Online study")
    String online();

    @Message("Hands-on practice")
    String handsOn();

    @Message("In class")
    String inClass();

    @Message("All hours")
    String allHours();

    @Message("Tutors")
    String tutors();

    @Message("Serial number")
    String serial();

    @Message("Valid")
    String valid();

    @Message("No longer valid: it ended on {day}")
    String expired(String day);

    @Message("Revoked on {day}")
    String revoked(String day);

    @Message("Why: {reason}")
    String why(String reason);

    @Message("Print or keep it")
    String keep();

    @Message("Certificate (PDF, A4)")
    String pdf();

    @Message("Certificate (PDF, Letter)")
    String pdfLetter();

    @Message("Transcript (PDF)")
    String transcript();

    @Message("Open Badge")
    String badge();

    @Message("A signed file that other platforms and wallets can check.")
    String badgeText();

    @Message("For everybody who checks it")
    String everybody();

    @Message("Anybody who has the serial number can check at this address that the certificate is real:")
    String everybodyText();

    @Message("Your name stands there.")
    String nameIsShown();

    @Message("Your name does not stand there.")
    String nameIsHidden();

    @Message("Show my name there")
    String showName();

    @Message("Take my name off")
    String hideName();

    @Message("Revoke it")
    String revoke();

    @Message("From now on everybody who checks the serial number is told that the certificate was revoked. The student"
            + " reads your reason, others do not.")
    String revokeText();

    @Message("Reason")
    String reason();

    @Message("Say why, in 1 to {longest} characters.")
    String noReason(int longest);

    @Message("Who has done everything that the course asks for, and who has a certificate.")
    String cohortText();

    @Message("State")
    String state();

    @Message("Ready")
    String isReady();

    @Message("Still to do: {parts}")
    String missingParts(String parts);

    @Message("Issued on {day}")
    String issuedOn(String day);

    @Message("Issue certificate")
    String issue();

    @Message("The certificate of {student} was not issued: something is missing.")
    String notIssued(String student);

    @Message("No students yet.")
    String nobody();

    @Message("Check a certificate")
    String check();

    @Message(
            "The serial number is the last line of the table on the certificate. Capitals, spaces and dashes do not matter.")
    String checkText();

    @Message("Check it")
    String checkIt();

    @Message("There is no certificate with this serial number")
    String unknown();

    @Message("Compare it letter by letter with the paper. If it is the same, this school has not issued the"
            + " certificate.")
    String unknownText();

    @Message("The holder has not agreed that the name is shown here. Compare the serial number and the figures with the"
            + " paper.")
    String nameNotTold();

    @Message("{school} certifies that")
    String certifies(String school);

    @Message("has completed the course")
    String hasCompleted();

    @Message("A certificate that {name} has completed {course}")
    String about(String name, String course);

    @Message("Whether it is valid can be checked at")
    String checkAt();

    @Message("Code that leads to the page where this certificate is checked")
    String codePicture();

    @Message("Transcript of {name}")
    String transcriptOf(String name);

    @Message("As everything stood on {day}.")
    String asOf(String day);

    @Message("Lesson or quiz")
    String item();

    @Message("Quiz: {title}")
    String quiz(String title);

    @Message("Mark")
    String itemMark();

    @Message("Day")
    String day();

    @Message("Kind")
    String kind();

    @Message("Hours")
    String hoursHead();

    @Message("Hours that count in all")
    String counted();

    @Message("of them supervised")
    String supervised();

    @Message("Competency")
    String competency();

    @Message("Signed off")
    String signedOff();

    @Message("Seen by")
    String assessor();

    @Message("{title} of {school}, edition {edition}. {hours} of study and practice: lessons, quizzes and whatever the"
            + " course asks for beside them, as the school found on {day}.")
    String criteria(String title, String school, int edition, String hours, String day);

    @Message("Completion of the course {title}")
    String achievement(String title);
}
