package org.footing.web.marking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for students about what was given back to them. */
@MessageBundle("feedback")
public interface FeedbackMessages {

    @Message("Case study {code}{#if passed}: passed{/if}")
    String caseStudy(String code, boolean passed);

    @Message("Feedback")
    String feedback();

    @Message("Everything that was given back to you, in one place.")
    String text();

    @Message("Nothing has been given back to you yet.")
    String none();

    @Message("When a tutor has marked what you handed in, it stands here.")
    String noneText();

    @Message("New")
    String unread();

    @Message("Read")
    String read();

    @Message("To be done again")
    String again();

    @Message("What to do next")
    String nextStep();

    @Message("{name} gave it back on {when}.")
    String by(String name, String when);

    @Message("On “{quote}”:")
    String onWords(String quote);

    @Message("On a place of the picture, {x} from the left and {y} from above, of 1000:")
    String onPoint(int x, int y);

    @Message("At {time}:")
    String onMoment(String time);

    @Message("Without words")
    String noWords();

    @Message("Open it")
    String open();

    @Message("Do it again")
    String doAgain();

    @Message("I have read all of it")
    String readAll();

    @Message("{from} to {to} of {all}")
    String range(long from, long to, long all);

    @Message("Later ones")
    String later();

    @Message("Earlier ones")
    String earlier();

    @Message("By mail")
    String mail();

    @Message("You are told by mail when something new is here; the mail does not say what.")
    String mailOn();

    @Message("You are not told by mail when something new is here.")
    String mailOff();

    @Message("Tell me by mail")
    String wantMail();

    @Message("No more mail")
    String stopMail();
}
