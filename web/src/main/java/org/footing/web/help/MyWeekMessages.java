package org.footing.web.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What students read of themselves: the same signs, kindly, and what to do next. */
@MessageBundle("week")
public interface MyWeekMessages {

    @Message("How it is going")
    String title();

    @Message("{course}: how it is going")
    String titleOf(String course);

    @Message(
            "Only you and those who teach you see this. It is here to help you find what to do next, and it is no mark.")
    String text();

    @Message("All is well: you are where you should be. Go on like this.")
    String well();

    @Message("What may help")
    String signs();

    @Message("You have not begun yet. The first lesson is a good place, and it need not be finished today.")
    String neverCame();

    @Message("You were last here on {day}. Half an hour today brings you back into it.")
    String inactive(String day);

    @Message(
            "{items} {#if count == 1}was{#else}were{/if} due already. Begin with the first: late is better than not at all.")
    String overdue(String items, int count);

    @Message(
            "There is a lot to do this week: {due} min of study. Two or three short sessions are easier than one long one.")
    String tooMuch(long due);

    @Message(
            "Your marks have gone down a little over three weeks. Look at the feedback of the last quiz before you take the next one.")
    String falling();

    @Message("Nothing was finished for two weeks. Choose one short lesson and bring it to its end.")
    String stalled();

    @Message(
            "{done} of practice are confirmed so far, and {planned} would be on time. Log what you have done already, and ask for it to be confirmed.")
    String practice(String done, String planned);

    @Message(
            "You were in class for {percent}% of the time; the course asks for {least}%. Ask your tutor how to make up for what you missed.")
    String absent(int percent, int least);

    @Message(
            "“{quiz}” has not worked out {failed} times. Read its lesson again, and ask your tutor what is unclear before the next try.")
    String stuck(String quiz, int failed);

    @Message("Go on with the course")
    String course();

    @Message("Open “{title}”")
    String open(String title);

    @Message("Your logbook")
    String logbook();

    @Message("Your feedback")
    String feedback();

    @Message("If something keeps you from it, tell your tutor. They can give you more time, and would rather know.")
    String ask();
}
