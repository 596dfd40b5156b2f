package org.footing.web.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.footing.library.OfferedChange;
import org.footing.library.Origin;

/** Words on where courses come from. */
@MessageBundle("origin")
public interface OriginMessages {

    @Message(
            "{#when origin}{#is BUNDLED}Came with the program{#is FOLDER}From the school's folder{#else}Made here{/when}")
    String from(Origin origin);

    @Message("edition {number}")
    String edition(int number);

    @Message("not published yet")
    String unpublished();

    @Message("Begin a course")
    String begin();

    @Message("It begins with one module and one lesson whose words you replace. Nobody sees it until it is published.")
    String beginText();

    @Message("Title")
    String title();

    @Message("Id")
    String id();

    @Message(
            "Stands in the address of the course and cannot change later. Small letters, digits and hyphens; made of the title if you leave it empty.")
    String idHint();

    @Message("Language")
    String language();

    @Message("Begin")
    String beginNow();

    @Message("Give it a title of at most {most} characters.")
    String titleNeeded(int most);

    @Message("This title holds characters that a course cannot have. Type it anew.")
    String titleUnfit();

    @Message("Give it an id of small letters, digits and hyphens.")
    String idNeeded();

    @Message("There is a course of this id already. Choose another id.")
    String idTaken();

    @Message("Look at that course")
    String toThatCourse();

    @Message("Bring in a course")
    String bringIn();

    @Message(
            "A zip of a course folder becomes a course that is new here. Try it first: you are told of every fault, and nothing is changed. The zip may have 32 MB, and 64 MB unpacked; a larger course comes from a folder on the school's machine.")
    String bringInText();

    @Message("Begin the course with it")
    String reallyBegin();

    @Message(
            "The course of this zip is here already, so nothing was brought in. Bring the zip in there: you are shown what it would change.")
    String bringInThere();

    @Message("Its course.md gives no id of small letters, digits and hyphens. Without one it cannot be brought in.")
    String noIdInArchive();

    @Message(
            "A course that is new here: {title}, with the id {id} and {count} {#if count == 1}document{#else}documents{/if}.")
    String newCourse(String title, String id, int count);

    @Message("To be joined")
    String waits();

    @Message("Offered to you")
    String offered();

    @Message(
            "{#when origin}{#is BUNDLED}A newer version of this course came with the program{#else}A newer version of this course stands in the school's folder{/when}: {count} {#if count == 1}document differs{#else}documents differ{/if}.")
    String newer(Origin origin, int count);

    @Message("Look at it")
    String lookAtOffer();

    @Message("A newer version")
    String offer();

    @Message("A course that is offered")
    String offerOfNew();

    @Message(
            "Below stands what joining it would change in the draft, compared with the version that came before. What was changed here alone stays. Students notice nothing until somebody publishes the draft.")
    String offerText();

    @Message(
            "Nobody writes this course here so far. A draft is begun, and the newer version stands in it. Students notice nothing until somebody publishes the draft.")
    String offerBegins();

    @Message("Take it, and it can be written and published here. Students notice nothing until it is published.")
    String offerOfNewText();

    @Message(
            "Both sides changed the same place in {count} {#if count == 1}document{#else}documents{/if}. What stands in the draft stays unless you tick otherwise.")
    String clashes(int count);

    @Message(
            "{#when how}{#is ADDED}new{#is CHANGED}changed{#is REMOVED}removed{#is SAME_LINES}the same lines changed here and there{#is REMOVED_HERE}removed here, changed there{#is REMOVED_THERE}removed there, changed here{#is BOTH_FILES}changed here and there{/when}")
    String how(OfferedChange.How how);

    @Message("Take theirs instead")
    String takeTheirs();

    @Message("{from} moves to {to}")
    String moves(String from, String to);

    @Message("The draft holds all of it already.")
    String nothingNew();

    @Message("Lines that change")
    String lines();

    @Message("Join into the draft")
    String joinNow();

    @Message("Take it")
    String takeNow();

    @Message("Leave it")
    String leave();

    @Message(
            "The draft stays as it is, and you are not asked again about this version. Of a later one you are offered what is new in it.")
    String leaveText();

    @Message(
            "Somebody changed the draft since you opened this page. Nothing was joined; below is what joining would change now.")
    String draftChanged();

    @Message("Faults in the school's folder")
    String folderFaults();

    @Message("These courses were not taken. Mend them there; the folder is looked at again and again.")
    String folderFaultsText();

    @Message(
            "{#when origin}{#is BUNDLED}This course came with the program: edition {number}. To change it, take it over. Students notice nothing until you publish. Later editions that come with the program are then offered to you as changes, and never take the place of yours.{#is FOLDER}This course stands in the school's folder: edition {number}. To change it here, take it over. Students notice nothing until you publish. What changes in the folder is then offered to you, and never takes the place of what you wrote.{#else}Edition {number} is published. To change it, begin a draft. Students notice nothing until you publish.{/when}")
    String takeOverText(Origin origin, int number);
}
