package org.footing.web.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about marking attempts anew by a corrected key. */
@MessageBundle("regrade")
public interface RegradeMessages {

    @Message("Regrades of {quiz}")
    String title(String quiz);

    @Message("Regrade of {quiz}, {when}")
    String titleOf(String quiz, String when);

    @Message("What has changed since")
    String changed();

    @Message("Every attempt counts by the key of the newest edition. There is nothing to regrade.")
    String nothingChanged();

    @Message(
            "The newest edition has another key, other points or other options than attempts were marked by. Choose what to mark anew.")
    String changedText();

    @Message("Question {id}")
    String question(String id);

    @Message("Mark this question anew")
    String take();

    @Message("{count} attempts count by an earlier form.")
    String due(long count);

    @Message("One attempt counts by an earlier form.")
    String oneDue();

    @Message("{count} attempts have been regraded already.")
    String regraded(long count);

    @Message("One attempt has been regraded already.")
    String oneRegraded();

    @Message("As it was in {count} attempts")
    String before(long count);

    @Message("As it was in one attempt")
    String beforeOne();

    @Message("As it is now")
    String now();

    @Message("{points} points")
    String points(String points);

    @Message("1 point")
    String onePoint();

    @Message("A tutor marks it.")
    String byTutor();

    @Message("Key")
    String key();

    @Message("How to mark")
    String policy();

    @Message("As corrected")
    String asCorrected();

    @Message("Everybody has the mark by the new key, be it more or less.")
    String asCorrectedText();

    @Message("Keep the better")
    String keepBetter();

    @Message("Whoever has more by the new key gets more. Nobody loses anything.")
    String keepBetterText();

    @Message("Full marks for all")
    String fullMarks();

    @Message("Everybody who was asked gets all points of the question, whatever they answered.")
    String fullMarksText();

    @Message("Also those regraded before")
    String again();

    @Message(
            "To choose another way for them. Without it, only attempts are marked anew that still count by an earlier form.")
    String againText();

    @Message("Also take back")
    String takeBack();

    @Message(
            "Careful: who does not reach the pass mark any more loses the pass, and what it had opened. Without this, a pass stays a pass.")
    String takeBackText();

    @Message("Show what would change")
    String preview();

    @Message("What would change")
    String previewTitle();

    @Message("Choose at least one question.")
    String noQuestion();

    @Message("Something has changed since you looked. Nothing was regraded; this is how it is now.")
    String basisChanged();

    @Message("Nothing would change.")
    String nothing();

    @Message("One attempt would count by the new key. Its mark stays the same.")
    String oneSame();

    @Message("{count} attempts would count by the new key. No mark changes.")
    String same(int count);

    @Message("{count} {#if count == 1}mark changes{#else}marks change{/if}: {more} up, {less} down.")
    String marksChange(int count, long more, long less);

    @Message("{count} would pass who had not.")
    String pass(long count);

    @Message("{count} would not have passed by the new key. They keep their pass.")
    String keepPass(long count);

    @Message(
            "{count} would not have passed by the new key. Unless another attempt bears it out, their pass is taken back.")
    String losePass(long count);

    @Message(
            "{count} {#if count == 1}response does{#else}responses do{/if} not fit the corrected question any more and {#if count == 1}stays as it is{#else}stay as they are{/if}. Full marks for all would include {#if count == 1}it{#else}them{/if}.")
    String misfits(int count);

    @Message(
            "{count} {#if count == 1}attempt has{#else}attempts have{/if} a tutor’s mark on such a question. It is never touched.")
    String byHand(int count);

    @Message(
            "{count} {#if count == 1}attempt is{#else}attempts are{/if} still open and will be marked by the key {#if count == 1}it was{#else}they were{/if} asked with. Come back when {#if count == 1}it is{#else}they are{/if} in.")
    String stillOpen(long count);

    @Message("Why")
    String reason();

    @Message("Kept with the marks, for whoever asks later.")
    String reasonHint();

    @Message("Say why, in at most {most} characters.")
    String noReason(int most);

    @Message("Regrade now")
    String apply();

    @Message("Student")
    String student();

    @Message("Attempt")
    String attempt();

    @Message("Before")
    String markBefore();

    @Message("After")
    String markAfter();

    @Message("Pass")
    String passColumn();

    @Message("{percent}%")
    String percent(String percent);

    @Message("passed")
    String passed();

    @Message("not passed")
    String notPassed();

    @Message("now passed")
    String nowPassed();

    @Message("no longer reached")
    String noLonger();

    @Message("And {count} more.")
    String more(int count);

    @Message("Who changed")
    String changes();

    @Message("Past regrades")
    String past();

    @Message("{when}, by {who}")
    String by(String when, String who);

    @Message("Questions: {ids}")
    String questionsOf(String ids);

    @Message("Passes were taken back where the new mark did not bear them out.")
    String tookBack();

    @Message("All regrades")
    String all();
}
