package org.footing.web.assessment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of questions, of what is filled in, and of verdicts. */
@MessageBundle("question")
public interface QuestionMessages {

    @Message("Choose one.")
    String chooseOne();

    @Message("Choose all that are right.")
    String chooseSeveral();

    @Message("Put the steps in order.")
    String putInOrder();

    @Message("Put the steps in order. Leave out what does not belong.")
    String putSomeInOrder();

    @Message("Find for each what belongs to it.")
    String matchEach();

    @Message("Fill the gaps.")
    String fillGaps();

    @Message("Write a number.")
    String writeNumber();

    @Message("Choose a place in the picture.")
    String chooseRegion();

    @Message("Put a name to each place.")
    String labelEach();

    @Message("Answer in your own words.")
    String writeAnswer();

    @Message("Hand in a file: {accepted}.")
    String handIn(String accepted);

    @Message("picture")
    String image();

    @Message("film")
    String video();

    @Message("PDF")
    String pdf();

    @Message("Choose an answer first, then check it.")
    String nothingChosen();

    @Message("Give the steps their places first, then check.")
    String nothingPlaced();

    @Message("Find a partner for at least one first, then check.")
    String nothingMatched();

    @Message("Fill at least one gap first, then check.")
    String nothingFilled();

    @Message("Write a number first, then check it.")
    String noNumber();

    @Message("Choose a place first, then check it.")
    String noRegion();

    @Message("Put at least one name first, then check.")
    String nothingLabelled();

    @Message("Write your answer first.")
    String nothingWritten();

    @Message("Choose a file first.")
    String noFile();

    @Message("That is not an answer to this question. Please give it again.")
    String notOffered();

    @Message("Something stands in two places. Put it right, then check.")
    String twice();

    @Message("Two steps had the same place. They now stand one after the other: put them right, then check.")
    String twoInOnePlace();

    @Message("One name stands in two places. Put it right, then check.")
    String oneInTwoPlaces();

    @Message("That is too long to be taken. Please make it shorter.")
    String tooLong();

    @Message("Not yet")
    String notYet();

    @Message("Right")
    String right();

    @Message("Partly right")
    String partlyRight();

    @Message("The picture that was handed in")
    String picture();

    @Message("Not this one")
    String notThisOne();

    @Message("Not this order")
    String notThisOrder();

    @Message("Not this number")
    String notThisNumber();

    @Message("What you wrote could not be read as a number. Write it in figures, such as 5 or 2.5.")
    String isNoNumber();

    @Message("Not there")
    String notThere();

    @Message("Not right yet")
    String noneRight();

    @Message("Compare your answer")
    String compare();

    @Message("Nobody marks it here. Read what it should say, and judge for yourself.")
    String compareText();

    @Message("Nobody marks it here. Talk it over with your tutor.")
    String compareAlone();

    @Message("Waiting for a mark")
    String waits();

    @Message("A tutor reads it and gives it its mark.")
    String waitsText();

    @Message("Not all that you chose is right.")
    String someWrong();

    @Message("Right so far; something is missing.")
    String someMissing();

    @Message(
            "{right} of {of} steps are followed by the right next step.{#if strangers > 0} Something in it does not belong there.{/if}")
    String neighbours(int right, int of, long strangers);

    @Message("{right} of {of} right.")
    String rightOf(long right, int of);

    @Message("{right} of {of} {#if of == 1}gap{#else}gaps{/if} right.")
    String gapsRight(long right, int of);

    @Message("{right} of {of} {#if of == 1}name{#else}names{/if} right.")
    String namesRight(long right, int of);

    @Message("In a quiz this choice fails the whole quiz.")
    String critical();

    @Message("This choice fails the whole quiz.")
    String criticalHere();

    @Message("The answer")
    String theAnswer();

    @Message("Hint")
    String hint();

    @Message("Your choice")
    String yourChoice();

    @Message("Not right")
    String wrong();

    @Message("Place …")
    String noPlace();

    @Message("Place {place}")
    String place(int place);

    @Message("Leave out")
    String leaveOut();

    @Message("Left out")
    String leftOut();

    @Message("Not placed")
    String notPlaced();

    @Message("Move up")
    String moveUp();

    @Message("Move down")
    String moveDown();

    @Message("$1 is now at place $2 of $3.")
    String moved();

    @Message("$1 is left out.")
    String movedOut();

    @Message("To choose from")
    String bank();

    @Message("Choose …")
    String noPick();

    @Message("Nothing chosen")
    String nothingPicked();

    @Message("Put it here")
    String putHere();

    @Message("$1 is picked up. Now choose where it belongs.")
    String pickedUp();

    @Message("$1 is put down again.")
    String putDown();

    @Message("$1 now stands at $2.")
    String placed();

    @Message("in use")
    String inUse();

    @Message("Gap {number} of {of}")
    String gap(int number, int of);

    @Message("Nothing written")
    String nothingInIt();

    @Message("Your number")
    String number();

    @Message("Places in the picture")
    String regions();

    @Message("Handed in: {name}")
    String handedIn(String name);

    @Message("Kept with this response: {name}")
    String keptFile(String name);

    @Message("Your file")
    String file();

    @Message("Hand in")
    String send();

    @Message("Files are handed in within a quiz. Here you can read what yours should show.")
    String noFilesHere();

    @Message("The film that was handed in")
    String film();

    @Message("What was handed in, page {number}")
    String pageOfFile(int number);
}
