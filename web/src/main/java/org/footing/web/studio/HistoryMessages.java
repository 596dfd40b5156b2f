package org.footing.web.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words on what a document of a draft held before. */
@MessageBundle("history")
public interface HistoryMessages {

    @Message("What it held before")
    String before();

    @Message(
            "Each change keeps what stood there before. Of what one person wrote in one go, only one state in ten minutes is kept for longer than a day.")
    String beforeText();

    @Message("It never held anything else, or that is too long ago to be kept.")
    String nothing();

    @Message("Now: changed {when}, {who}")
    String now(String when, String who);

    @Message("Now: removed {when}, {who}")
    String removed(String when, String who);

    @Message("From {when}, {who}")
    String state(String when, String who);

    @Message("Put this back")
    String putBack();

    @Message("The document then holds this again. What it holds now is kept here.")
    String putBackText();

    @Message(
            "Somebody changed the document since you opened this page, so nothing was put back. Look at it, then put it back.")
    String changedMeanwhile();

    @Message("Open the document")
    String open();
}
