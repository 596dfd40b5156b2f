package org.footing.web.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of case studies and of who judges them. */
@MessageBundle("cases")
public interface CaseMessages {

    @Message("Case studies")
    String cases();

    @Message("{passed} of {asked} passed")
    String passedOf(long passed, int asked);

    @Message("Each follows one client over several treatments. Your treatment records are what it tells from.")
    String casesText();

    @Message("Case {number}: {code}")
    String caseOf(int number, String code);

    @Message("Case {number}")
    String caseNumber(int number);

    @Message("Not begun")
    String notBegun();

    @Message("Draft")
    String draft();

    @Message("Handed in, waits to be marked")
    String handedIn();

    @Message("Sent back: your tutor asks for more")
    String sentBack();

    @Message("Passed")
    String passed();

    @Message("Ended: the client took their consent back, or it is over")
    String ended();

    @Message("Still owed")
    String owed();

    @Message("Nothing is owed: hand it in.")
    String nothingOwed();

    @Message("{title}: not chosen yet ({options})")
    String notChosen(String title, String options);

    @Message("Not given back yet: words are missing, or too long. What you entered stands below.")
    String notGivenBack();

    @Message("Begin a case study")
    String begin();

    @Message("Client")
    String client();

    @Message("Add a client first, with what they agreed to.")
    String noClient();

    @Message("You tell of this client already.")
    String clientTaken();

    @Message("Case study of {code}")
    String studyOf(String code);

    @Message("Add a treatment")
    String addTreatment();

    @Message("It was not kept: there is room for {most} treatments. Take out what you do not need.")
    String full(int most);

    @Message("Hand it in")
    String handIn();

    @Message("Then your tutor reads it, and it cannot be changed until they have answered.")
    String handInText();

    @Message(
            "Kept, but not handed in: {count} {#if count == 1}answer is{#else}answers are{/if} missing or wrong, and marked below.")
    String notHandedIn(int count);

    @Message(
            "It was not kept: the study was handed in in another window. What you typed here is shown below; copy what you need.")
    String handedInSince();

    @Message(
            "An absolute contraindication: this client is not treated, and no treatments need be told. Rightly not treating is a good case.")
    String notTreated();

    @Message("Change over the treatments")
    String change();

    @Message("Treatment")
    String treatment();

    @Message("{name}, {day}: passed{#if points}, {points}{/if}")
    String markedPassed(String name, String day, String points);

    @Message("{name}, {day}: sent back{#if points}, {points}{/if}")
    String markedBack(String name, String day, String points);

    @Message("{points} of {most} points")
    String points(int points, int most);

    @Message("What to do next")
    String next();

    @Message("Level by level")
    String levels();

    @Message("What was said")
    String marks();

    @Message("Records of this client")
    String records();

    @Message("{id} {title}: {level}")
    String level(String id, String title, String level);

    @Message("Critical fail:")
    String criticalFail();

    @Message("Printed on {day}")
    String printed(String day);

    @Message("{points} of {most} points")
    String sum(String points, String most);

    @Message("Choose a level.")
    String judgeThis();

    @Message("Not marked yet: {count} {#if count == 1}criterion is{#else}criteria are{/if} open.")
    String open(int count);

    @Message("Say what to do next, in at most {most} characters.")
    String noWords(int most);

    @Message("It was not marked: somebody did so, or it was sent back, since you opened this page.")
    String markedSince();

    @Message("Mark this study")
    String mark();

    @Message("To the student")
    String comment();

    @Message("May be left out where it passes.")
    String nextHint();

    @Message("Mark it")
    String markIt();

    @Message("Pass it")
    String passIt();

    @Message("Send it back without marks")
    String sendBack();

    @Message("Whoever does not pass gets it back with what you say here, and may hand it in again.")
    String markText();

    @Message("As a PDF")
    String pdf();

    @Message("Somebody else sent it back meanwhile: it is its student's again. What you wrote was not kept.")
    String wentBack();
}
