package org.footing.web.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what students were seen to do. */
@MessageBundle("signoff")
public interface SignOffMessages {

    @Message("Sign-offs")
    String signOffs();

    @Message(
            "What you were seen to do. A competency is signed off when it was seen as often as the course asks, on as many days.")
    String ownText();

    @Message("Signed off {day}")
    String signedOn(String day);

    @Message("Seen {seen} of {asked}")
    String seenOf(int seen, int asked);

    @Message("{signed} of {all} signed off")
    String signedOf(long signed, int all);

    @Message("may be left out")
    String optional();

    @Message("{day}, {name}")
    String by(String day, String name);

    @Message("Struck out: {reason}")
    String struck(String reason);

    @Message("Seen on")
    String seenOnDay();

    @Message("Note")
    String note();

    @Message("I saw it done well")
    String observe();

    @Message("Strike it out")
    String strike();

    @Message("It was struck out already. The reason that was given stands.")
    String struckBefore();

    @Message("Why")
    String why();

    @Message("It stays to be read, with your name and the reason. What it signed off is open again.")
    String strikeText();

    @Message("It has been seen often enough, and is signed off.")
    String signed();

    @Message("It was seen on that day already. Once is not twice: sign it on another day.")
    String sameDay();

    @Message("Choose a day since the cohort began; not one to come.")
    String wrongDay();

    @Message("A note has at most {most} characters.")
    String longNote(int most);

    @Message("Say why, in 1 to {most} characters.")
    String noReason(int most);

    @Message("Sign-offs of {name}")
    String of(String name);

    @Message("Student")
    String student();

    @Message("Signed off")
    String count();

    @Message("Open one to sign off what you saw.")
    String cohortText();

    @Message("Nobody is a student of this cohort yet.")
    String nobody();

    @Message("Sign-offs to look at")
    String samples();

    @Message("The first {first} of each assessor, and then a share. Would you have signed it too?")
    String samplesText(int first);

    @Message("Nothing waits to be looked at.")
    String noSamples();

    @Message("{student}: {competency}")
    String sampleOf(String student, String competency);

    @Message("Seen {day} by {name}")
    String seenBy(String day, String name);

    @Message("I agree")
    String agree();

    @Message("I do not agree")
    String disagree();

    @Message("What you found")
    String found();

    @Message("Say what you found when you do not agree, in at most {most} characters.")
    String noWords(int most);

    @Message("It was looked at meanwhile, or is not yours to look at.")
    String notSampled();

    @Message("Agreed by {name}")
    String agreedBy(String name);

    @Message("Not agreed by {name}: {words}")
    String notAgreedBy(String name, String words);

    @Message("Looked at")
    String done();
}
