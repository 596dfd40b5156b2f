package org.footing.web.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.footing.library.DocumentChange;

/** Words of the studio. */
@MessageBundle("studio")
public interface StudioMessages {

    @Message("Studio")
    String studio();

    @Message("Courses you may write, or read before they are published. Students see nothing of it until then.")
    String studioText();

    @Message("There is no course here for you yet.")
    String nothing();

    @Message("Not published yet")
    String neverPublished();

    @Message("Being written")
    String begun();

    @Message("Not written here so far")
    String notBegun();

    @Message("Write this course here")
    String takeOver();

    @Message("Take over and write")
    String takeOverNow();

    @Message("Nothing changed since edition {number}")
    String unchanged(int number);

    @Message("{count} {#if count == 1}document{#else}documents{/if} changed since edition {number}")
    String changedSince(int count, int number);

    @Message("{count} {#if count == 1}document{#else}documents{/if}, never published")
    String documents(int count);

    @Message("{count} faults stop publishing")
    String errors(long count);

    @Message("1 fault stops publishing")
    String oneError();

    @Message("{count} to look at")
    String warnings(long count);

    @Message("See what would change")
    String compare();

    @Message("Publish")
    String publish();

    @Message("Editions")
    String history();

    @Message("Lessons")
    String lessons();

    @Message("About the course")
    String aboutCourse();

    @Message("About the module")
    String aboutModule();

    @Message("Other documents and pictures")
    String others();

    @Message("Move {title} up")
    String moveUp(String title);

    @Message("Move {title} down")
    String moveDown(String title);

    @Message("Add a lesson")
    String addLesson();

    @Message("Add a module")
    String addModule();

    @Message("Title of the new lesson")
    String lessonTitle();

    @Message("Title of the new module")
    String moduleTitle();

    @Message("Give it a title with letters or digits: its address is made of them.")
    String titleNeeded();

    @Message("That cannot be done: {why}.")
    String cannotBe(String why);

    @Message("Text in Markdown")
    String source();

    @Message("Save")
    String save();

    @Message("As students will see it")
    String preview();

    @Message(
            "This document is no lesson, so there is nothing to show here. What is wrong with it is named all the same.")
    String noPreview();

    @Message("Kept {when}")
    String kept(String when);

    @Message("Not kept yet")
    String notKept();

    @Message("What is wrong")
    String faults();

    @Message("Nothing is wrong.")
    String sound();

    @Message("Line {line}: {wrong}; {mend}")
    String fault(int line, String wrong, String mend);

    @Message(
            "This text cannot be kept: it is longer than {most} characters, or holds characters that no text has. Nothing is lost; it still stands below. Shorten it and save again.")
    String unfit(int most);

    @Message(
            "The document was moved meanwhile. Your text still stands below; save it again, and it is kept in the new place.")
    String movedMeanwhile();

    @Message(
            "Somebody removed this document meanwhile. Your text still stands below; save it, and the document is there again.")
    String removedMeanwhile();

    @Message(
            "{who} changed the same lines as you, {when}, so nothing was kept yet. Below stands the whole text: what only one of you changed is in it, and where both did it has your lines. Theirs are shown beside it. Look at both, then save.")
    String changedMeanwhile(String who, String when);

    @Message("Lines that both of you changed")
    String conflicts();

    @Message("Yours")
    String mine();

    @Message("Theirs")
    String theirs();

    @Message("(nothing)")
    String emptyLines();

    @Message("What would change")
    String publication();

    @Message("Compared with edition {number}")
    String comparedWith(int number);

    @Message("Nothing is published yet: all of it is new.")
    String allNew();

    @Message("The draft is the same as the edition. There is nothing to publish.")
    String nothingToPublish();

    @Message("Not a text; only that it changed can be told.")
    String noText();

    @Message("More has changed in all than fits on this page. Read this one by itself.")
    String tooMuchToShow();

    @Message("As students read it")
    String asRead();

    @Message("No sentence that students read changes; only settings do.")
    String nothingRead();

    @Message("Added:")
    String addedWords();

    @Message("Removed:")
    String removedWords();

    @Message("and {count} more {#if count == 1}paragraph{#else}paragraphs{/if}; see the text in Markdown.")
    String moreRead(int count);

    @Message("Added line:")
    String addedLine();

    @Message("Removed line:")
    String removedLine();

    @Message("Why, for whoever reads the history")
    String reason();

    @Message("Say in a few words what changed and why.")
    String reasonNeeded();

    @Message("Shorten it to {most} characters.")
    String reasonTooLong(int most);

    @Message(
            "Somebody changed the draft since you opened this page. Nothing was published; below is what it holds now. Look again, then publish.")
    String draftChanged();

    @Message("Nothing was published: mend the faults first.")
    String notWithFaults();

    @Message("Publishing this course is for others.")
    String notYours();

    @Message("as students will see it")
    String seeAsStudents();

    @Message("A second pair of eyes")
    String eyes();

    @Message(
            "Whoever may publish this course does so alone. You can ask that somebody who wrote none of the changes reads them and agrees first.")
    String eyesNotRequired();

    @Message(
            "Before this course is published, somebody who wrote none of the changes reads them and agrees. That was done for all that stands here; another change asks for another look.")
    String eyesThere();

    @Message(
            "Before this course is published, somebody who wrote none of the changes reads them and agrees. You wrote none of them: when you publish, you agree.")
    String eyesYours();

    @Message(
            "Before this course is published, somebody who wrote none of the changes reads them and agrees. Nobody has changed anything since it was published last.")
    String eyesUnneeded();

    @Message(
            "Before this course is published, somebody who wrote none of the changes reads them and agrees. Nobody has agreed yet to what stands here. It was written by {writers}; any other publisher or verifier of the course, or an administrator, can agree.")
    String eyesMissing(String writers);

    @Message("{who} read the changes and agreed, {when}")
    String agreed(String who, String when);

    @Message("I have read these changes and agree")
    String agree();

    @Message("Ask for a second pair of eyes")
    String requireEyes();

    @Message("Publish without a second pair of eyes from now on")
    String waiveEyes();

    @Message("Nothing was published: somebody who wrote none of the changes has to read them and agree first.")
    String notAlone();

    @Message(
            "Somebody changed the draft since you opened this page, so your agreement was not noted. Below is what it holds now: read it again, then agree.")
    String draftChangedBeforeAgreed();

    @Message("You have written some of these changes yourself. Somebody else has to agree to them.")
    String ownWords();

    @Message(
            "{cohort} follows edition {edition} now. {#if students == 1}The sum of its one student is{#else}The sums of {done} of {students} students are{/if} brought up to date; whoever looks meanwhile sees the right ones.")
    String moving(String cohort, int edition, long done, long students);

    @Message("Editions")
    String editions();

    @Message("Edition {number}")
    String edition(int number);

    @Message("by {who}")
    String by(String who);

    @Message("by the program")
    String byProgram();

    @Message("Put into the draft")
    String restore();

    @Message("Replaces what the draft holds; what it held is kept in the history of each document.")
    String restoreText();

    @Message(
            "Somebody changed the draft since you opened this page, so nothing was put into it. See what it would lose, then put the edition in.")
    String draftChangedBeforeRestored();

    @Message(
            "Somebody changed the draft since you opened this page, so nothing was brought in. Choose the zip again and look at what it would change now.")
    String draftChangedBeforeBroughtIn();

    @Message("History of this document")
    String historyOfDocument();

    @Message("Show")
    String show();

    @Message("Write")
    String write();

    @Message("See")
    String see();

    @Message("Not saved yet; kept in this browser.")
    String unsaved();

    @Message("Saved {time}")
    String savedAt(String time);

    @Message("{who} changed this at {time}. Their text is here already.")
    String othersTaken(String who, String time);

    @Message("{who} changed this at {time}. It is joined with yours when yours is saved.")
    String othersJoin(String who, String time);

    @Message("The program")
    String program();

    @Message("What can stand here")
    String offered();

    @Message("Not connected. Your text is kept in this browser and saved as soon as the school can be reached.")
    String offline();

    @Message("You are signed out. Your text is kept in this browser: sign in in another tab, then go on writing here.")
    String signedOut();

    @Message(
            "Somebody else changed the same lines, or removed the document. Press Save to see both; your text is kept in this browser.")
    String conflict();

    @Message("The school does not take this text. It is kept in this browser; press Save to hear why.")
    String refused();

    @Message("Line $1: $2; $3")
    String faultPattern();

    @Message("Edit")
    String edit();

    @Message("Arrange")
    String arrangeShort();

    @Message("Arrange {title}")
    String arrange(String title);

    @Message("Name")
    String name();

    @Message(
            "The title can change at any time. With another id, the earlier one is remembered, so that nobody's progress is lost.")
    String nameText();

    @Message("Title")
    String title();

    @Message("Id")
    String id();

    @Message("Small letters, digits and hyphens; stands in the address")
    String idHint();

    @Message("Rename")
    String rename();

    @Message("Give it a title, and an id of small letters, digits and hyphens.")
    String nameNeeded();

    @Message("Place")
    String place();

    @Message("To the end of the module")
    String toModule();

    @Message("Move")
    String move();

    @Message("Divide this lesson")
    String divide();

    @Message("What stands from a heading on becomes a lesson of its own, right behind this one. Links follow.")
    String divideText();

    @Message("From the heading")
    String from();

    @Message("Make two lessons")
    String divideNow();

    @Message("Join with another lesson")
    String join();

    @Message(
            "All of it is put at the end of the other lesson. Who had completed this one has completed the other; links follow.")
    String joinText();

    @Message("Put at the end of")
    String into();

    @Message("Join")
    String joinNow();

    @Message("Remove")
    String remove();

    @Message(
            "The lesson and its pictures leave the draft. Students notice when it is published; what they did is kept.")
    String removeLesson();

    @Message(
            "The module, all its lessons and pictures leave the draft. Students notice when it is published; what they did is kept.")
    String removeModule();

    @Message("Yes, remove it")
    String sure();

    @Message("Remove from the draft")
    String removeNow();

    @Message("Tick that you mean it; nothing was removed.")
    String notSure();

    @Message("Take out, bring in")
    String archive();

    @Message("Take out")
    String takeOut();

    @Message("All documents of the draft as a zip, each exactly as it is: Markdown, tables, pictures, films.")
    String takeOutText();

    @Message("Download the course")
    String download();

    @Message("Bring in")
    String bringIn();

    @Message(
            "A zip of a course folder takes the place of all that the draft holds. Try it first: you are told what would change and every fault, and nothing is changed. What the draft held is kept in the history of each document. The zip may have 32 MB, and 64 MB unpacked; a larger course comes from a folder on the school's machine.")
    String bringInText();

    @Message(
            "Nothing was kept: a course may have 5,000 files and 256 MB, and this one is full. Remove a film or pictures that no lesson shows.")
    String courseFull();

    @Message("Zip of the course")
    String zip();

    @Message("Only try it")
    String tryIt();

    @Message("Replace the draft with it")
    String reallyBringIn();

    @Message("Choose a zip first.")
    String noArchive();

    @Message("This archive cannot be brought in")
    String archiveRefused();

    @Message("What it would change")
    String wouldChange();

    @Message("It is the same as the draft.")
    String sameAsDraft();

    @Message("Faults in it")
    String faultsInIt();

    @Message("It can be brought in all the same; it cannot be published before they are mended.")
    String faultsInItText();

    @Message("Worth a look")
    String warningsInIt();

    @Message("They keep nothing from being brought in or published.")
    String warningsInItText();

    @Message("Taken out of the draft")
    String removedDocuments();

    @Message("What they held is kept in their history; from there each can be put back.")
    String removedDocumentsText();

    @Message(
            "Somebody moved this document meanwhile, or took it out of the draft. Press Save to go on; what you typed stays in this browser.")
    String goneMeanwhile();

    @Message("{#when how}{#is ADDED}new{#is CHANGED}changed{#is REMOVED}removed{/when}")
    String how(DocumentChange.How how);

    @Message("What it means for students")
    String consequences();

    @Message(
            "{question} in {quiz}: {attempts} {#if attempts == 1}attempt was{#else}attempts were{/if} marked by the earlier answer. {#if attempts == 1}Its mark stays until somebody regrades it.{#else}Their marks stay until somebody regrades them.{/if}")
    String otherKey(String question, String quiz, long attempts);

    @Message("No mark would change.")
    String noOtherKey();

    @Message("Cohorts that move to the new edition")
    String cohorts();

    @Message("Cohorts that are not ticked stay with their edition; those that start later get the newest one.")
    String cohortsText();

    @Message(
            "{name}: edition {number}, {students} {#if students == 1}student{#else}students{/if}, {before}% done on average; then {after}%.")
    String cohortMoves(String name, int number, int students, int before, int after);

    @Message(
            "{count} {#if count == 1}student falls{#else}students fall{/if} back, since something new is asked of them.")
    String falling(int count);

    @Message("Put a picture in")
    String pictures();

    @Message("A picture or film of up to 25 MB goes to the end of the text; move its line to where it belongs.")
    String picturesText();

    @Message("Picture or film")
    String picture();

    @Message("What is shown")
    String description();

    @Message("For those who cannot see it: what they would miss")
    String descriptionHint();

    @Message("Put it in")
    String putIn();

    @Message("The picture was not taken: choose a picture or film of at most 25 MB, and say what it shows.")
    String pictureRefused();

    @Message(
            "The picture was not taken: with it the lesson would be longer than {most} characters. Divide the lesson first.")
    String lessonFull(int most);

    @Message("The picture was not taken: this lesson has {count} files of that name. Give it another name.")
    String nameUsedUp(int count);

    @Message(
            "Somebody changed this lesson since you opened this page. Nothing was divided; below are its headings as they stand now. Choose again.")
    String changedBeforeDivided();

    @Message("Questions")
    String questions();

    @Message("Label a picture")
    String labelPicture();

    @Message(
            "Mark places in a picture of this course. They become a question at the end of a lesson: students put names to them, or point at one.")
    String labelPictureText();

    @Message("Which picture?")
    String whichPicture();

    @Message("There is no picture in this course yet. Put one into a lesson first.")
    String noPictures();

    @Message("Places")
    String places();

    @Message("Name")
    String placeName();

    @Message("Shape")
    String shape();

    @Message("Circle")
    String circle();

    @Message("Outline")
    String outlineShape();

    @Message("Part of the drawing: {title}")
    String partOfDrawing(String title);

    @Message("Numbers in per cent")
    String numbers();

    @Message(
            "From the left upper corner. A circle has three: to the right, down, and its radius as a share of the picture’s width, such as 12 78 6. An outline has two for each corner, such as 25,52 38,50 36,63. A part of the drawing needs none.")
    String numbersHint();

    @Message("How it looks, for who cannot see it")
    String heard();

    @Message(
            "Who cannot see the picture tells the places apart by how they look. Say where a place lies and what it looks like; never its name, for that gives the answer away. A part of the drawing has a description of its own.")
    String heardHint();

    @Message("The drawing says: {words}")
    String heardAlready(String words);

    @Message("The drawing does not describe this part. Draw a shape over it instead, or describe it in the drawing.")
    String heardMissing();

    @Message("This one is asked for")
    String askedFor();

    @Message("Take it out")
    String takePlaceOut();

    @Message("Draw a circle")
    String drawCircle();

    @Message("Draw an outline")
    String drawOutline();

    @Message("Finish the outline")
    String finishOutline();

    @Message("Drag from the middle of the place to its edge.")
    String drawCircleText();

    @Message("Press on each corner of the place, then finish the outline.")
    String drawOutlineText();

    @Message(
            "By keyboard: a shape begins in the middle of the picture. Arrow keys move it by 1 per cent, with Shift by 5; plus and minus make it larger and smaller; Tab leads to its edge or corners, which move in the same way. Plus adds a corner, Delete removes a corner or the shape, Enter leads to its name.")
    String drawKeys();

    @Message("How it is asked")
    String askHow();

    @Message("Students put the names to the places")
    String askNames();

    @Message("Students point at one place; the name is told to whoever points at it")
    String askPlace();

    @Message("What is asked")
    String whatIsAsked();

    @Message("Put the names to their places.")
    String putNames();

    @Message("The whole picture in a few words, for who cannot see it; without the names")
    String alternativeHint();

    @Message("Add a place")
    String addPlace();

    @Message("Show the places in the picture")
    String lookAtPlaces();

    @Message("Names that belong nowhere")
    String distractors();

    @Message("One a line; they make guessing harder. Only where names are put to places.")
    String distractorsHint();

    @Message("Put it at the end of")
    String intoLesson();

    @Message("Put the question into the lesson")
    String putQuestion();

    @Message("{wrong}; {mend}")
    String wrongPlace(String wrong, String mend);

    @Message("A question has at most {most} places.")
    String tooManyPlaces(int most);

    @Message("Mark a place first.")
    String noPlaces();

    @Message("Give the question an id of small letters, digits and hyphens.")
    String idNeeded();

    @Message(
            "These numbers make no such shape: a circle has three, an outline two for each of its three or more corners.")
    String noShape();

    @Message(
            "The question cannot be read as it is meant. Take signs such as (x) and @ out of the names, and see that no block is left open at the end of the lesson.")
    String notAsMeant();

    @Message("circle, middle {x} per cent from the left and {y} from the top, radius {radius}")
    String circleSaid(String x, String y, String radius);

    @Message("outline of {corners} corners, middle {x} per cent from the left and {y} from the top")
    String outlineSaid(String corners, String x, String y);

    @Message("edge, radius {radius} per cent")
    String edgeSaid(String radius);

    @Message("corner {number}, {x} per cent from the left and {y} from the top")
    String cornerSaid(String number, String x, String y);

    @Message("Place {letter} is taken out.")
    String placeGone(String letter);

    @Message("Cancel")
    String cancel();
}
