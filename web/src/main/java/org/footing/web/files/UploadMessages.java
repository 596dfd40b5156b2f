package org.footing.web.files;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of files that are handed in. */
@MessageBundle("upload")
public interface UploadMessages {

    @Message("The file is empty. Choose another one.")
    String empty();

    @Message("The file is larger than {megabytes} MB. Choose a smaller one.")
    String tooLarge(long megabytes);

    @Message(
            "This kind of file is not taken here, or it is damaged. Choose one of the kinds that are named on this page.")
    String otherKind();

    @Message(
            "The file is damaged, cut short, or of a make that cannot be read here. Save a picture as JPEG, a film as MP4, and try again.")
    String unreadable();

    @Message("The picture has more than 64 million points. Take it in your camera's ordinary size.")
    String tooManyPixels();

    @Message("The PDF has more than 200 pages. Hand in the part that is asked for.")
    String tooManyPages();

    @Message("Say in words what it shows, in at most {most} letters: for whoever cannot see it.")
    String noCaption(int most);

    @Message("This client has not agreed to photographs. PDFs alone are taken.")
    String noPhotographs();

    @Message("Nothing more is taken here: it is finished, or the client's consent has ended.")
    String closed();

    @Message("You have used {used} of {most} MB: remove something or ask your tutor.")
    String quota(long used, long most);

    @Message("Sending, {percent} %")
    String sending(String percent);

    @Message("Sent. It is being looked through …")
    String checking();

    @Message(
            "It cannot be sent now: there is no connection, or you have been signed out. It goes on by itself where it stopped; leave this page open.")
    String waiting();

    @Message("How much of it is sent")
    String progress();

    @Message("Stop sending")
    String stop();

    @Message("The file could not be sent. Choose it again when there is a connection.")
    String notSent();

    @Message("Photographs and files")
    String attachments();

    @Message("Add or remove photographs and files")
    String change();

    @Message("Nothing is attached.")
    String none();

    @Message(
            "Photographs, films and PDFs of this treatment. Where and with which device a picture was taken is removed from it.")
    String taken();

    @Message("This client has not agreed to photographs: PDFs alone are taken.")
    String takenWithout();

    @Message("Add one")
    String add();

    @Message("What it shows")
    String caption();

    @Message("For whoever cannot see it: \"Left sole before treatment, callus under the ball\". No name.")
    String captionHint();

    @Message("File")
    String file();

    @Message("Add it")
    String attach();

    @Message("Remove")
    String remove();

    @Message("It goes at once, and cannot be brought back.")
    String removeText();

    @Message("Remove it for good")
    String removeForGood();

    @Message("Remove: {caption}")
    String removeThis(String caption);

    @Message("{caption}, page {number}")
    String pageOf(String caption, int number);
}
