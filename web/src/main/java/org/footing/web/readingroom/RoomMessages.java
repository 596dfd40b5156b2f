package org.footing.web.readingroom;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the reading room. */
@MessageBundle("room")
public interface RoomMessages {

    @Message("Look things up")
    String room();

    @Message("Techniques")
    String techniques();

    @Message("Every routine of the course, to be read, to be done beside the couch, and to be assessed.")
    String techniquesText();

    @Message("This course has no techniques yet.")
    String noTechniques();

    @Message("Lesson {number}: {title}")
    String lesson(int number, String title);

    @Message("Read")
    String read();

    @Message("Table mode")
    String tableMode();

    @Message("Table mode: {title}")
    String tableModeOf(String title);

    @Message("Checklist")
    String checklist();

    @Message("Leave table mode")
    String leave();

    @Message("Step {number}")
    String stepNumber(int number);

    @Message("Step {number} of {steps}")
    String stepOf(int number, int steps);

    @Message("Steps")
    String stepsNav();

    @Message("Next, step {number}")
    String nextStep(int number);

    @Message("Last step")
    String lastStep();

    @Message("Finish")
    String finish();

    @Message("Leave")
    String leaveShort();

    @Message("Pressure {level} of 5, {word}")
    String pressureOf(int level, String word);

    @Message("Light lotioning")
    String pressure1();

    @Message("Heavy lotioning")
    String pressure2();

    @Message("Medium")
    String pressure3();

    @Message("Strong")
    String pressure4();

    @Message("Deep")
    String pressure5();

    @Message("pressure, of 5")
    String pressureRange();

    @Message("for this step")
    String timeOf();

    @Message("Start the clock")
    String startClock();

    @Message("Pause")
    String pauseClock();

    @Message("Go on")
    String resumeClock();

    @Message("Time is up. Finish the stroke, then go on.")
    String timeUp();

    @Message("Stop")
    String stop();

    @Message("That was the last step")
    String done();

    @Message("All {steps} steps of “{title}”.")
    String doneText(int steps, String title);

    @Message("Once more from step 1")
    String again();

    @Message("The other side, from step 1")
    String otherSide();

    @Message("Back to the lesson")
    String backToLesson();

    @Message("Assessor's checklist: {title}")
    String checklistOf(String title);

    @Message("For an observed practical: tick what was seen, note what was not. The steps are those of the lesson.")
    String checklistText();

    @Message("Student")
    String student();

    @Message("Assessor")
    String assessor();

    @Message("Date")
    String date();

    @Message("Step")
    String step();

    @Message("Look for")
    String lookFor();

    @Message("Seen")
    String seen();

    @Message("Note")
    String note();

    @Message("Stop rule:")
    String stopRule();

    @Message("Signatures")
    String signatures();

    @Message("Atlas")
    String atlas();

    @Message("Every drawing of the course whose parts have names.")
    String atlasText();

    @Message("This course has no drawings with named parts yet.")
    String noPlates();

    @Message("{count} {#if count == 1}name{#else}names{/if}")
    String names(int count);

    @Message("Opens with its lesson")
    String notYet();

    @Message("Chosen: {name}")
    String chosen(String name);

    @Message("Names in this drawing")
    String regions();

    @Message("Choose a name to see its place, or touch a place to find its name.")
    String plateHint();

    @Message("Hide the names, to test myself")
    String hide();

    @Message("In the lessons")
    String shownIn();

    @Message("Previous and next drawing")
    String turn();

    @Message("Previous drawing")
    String previousPlate();

    @Message("Next drawing")
    String nextPlate();

    @Message("Glossary")
    String glossary();

    @Message("{count} {#if count == 1}term{#else}terms{/if}, each as this course uses it.")
    String glossaryText(int count);

    @Message("This course has no glossary.")
    String noTerms();

    @Message("Letters")
    String letters();

    @Message("Also: {names}")
    String also(String names);

    @Message("Lessons:")
    String lessons();

    @Message("Sources")
    String sources();

    @Message("What the statements of this course rest on, how sure that is, and where its limits lie.")
    String sourcesText();

    @Message("This course names no sources.")
    String noSources();

    @Message("Cited in:")
    String citedIn();

    @Message("Not cited in a lesson.")
    String notCited();
}
