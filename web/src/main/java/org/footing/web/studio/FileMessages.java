package org.footing.web.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words on one picture or other file of a draft. */
@MessageBundle("file")
public interface FileMessages {

    @Message("The picture as it stands in the draft")
    String picture();

    @Message("Open the file")
    String open();

    @Message("Where it is used, replace, remove")
    String about();

    @Message("Changed {when}, by {who}")
    String changedBy(String when, String who);

    @Message("There since {when}, by the program")
    String fromProgram(String when);

    @Message(
            "This text cannot be read, so it cannot be shown or changed here: it is not saved as UTF-8. Open it on your computer, save it with the encoding UTF-8, and bring it in again below; or remove it.")
    String unreadable();

    @Message("Where it is used")
    String uses();

    @Message("No text of the course names it. Nobody who reads the course finds it.")
    String unused();

    @Message("Replace it")
    String replace();

    @Message(
            "By a file of the same kind ({ending}), of at most 25 MB. Every text that names this one then shows the new one, with the description that stands in the text.")
    String replaceText(String ending);

    @Message("The other file")
    String other();

    @Message("Replace")
    String replaceNow();

    @Message("Nothing was replaced: choose a file that is of the kind {ending}, not empty, and has at most 25 MB.")
    String notThisKind(String ending);

    @Message("Nothing was replaced: choose a text of the kind {ending} that is saved as UTF-8 and has at most 25 MB.")
    String notThisText(String ending);

    @Message("Remove it")
    String remove();

    @Message("It leaves the draft. Its history stays, and from there it can be put back.")
    String removeText();

    @Message("It cannot be removed while a text names it. Take it out of the texts above first, or replace it.")
    String inUse();

    @Message("A course cannot be without this document. It can be replaced.")
    String needed();

    @Message("Nothing was removed, for these texts name it: {texts}. Take it out of them first.")
    String namedBy(String texts);

    @Message(
            "Somebody changed this file since you opened the page. Nothing was done; below is what stands in the draft now.")
    String changedMeanwhile();
}
