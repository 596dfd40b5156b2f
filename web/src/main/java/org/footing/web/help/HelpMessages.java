package org.footing.web.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of those who need help says to who teaches them. */
@MessageBundle("help")
public interface HelpMessages {

    @Message("Who needs help")
    String title();

    @Message("{cohort}: who needs help")
    String titleOf(String cohort);

    @Message(
            "By rules that anybody can check, never by a guess: two signs are a risk, one is to be watched. What waits for a tutor never counts against a student.")
    String text();

    @Message("The course is less than two weeks old: only who never came is told.")
    String early();

    @Message("The course is less than four weeks old: take what stands here as a hint.")
    String tentative();

    @Message("At risk")
    String atRisk();

    @Message("To be watched")
    String watch();

    @Message("Put aside")
    String aside();

    @Message("Nobody. {count} {#if count == 1}student is{#else}students are{/if} well as far as the rules can tell.")
    String nobody(int count);

    @Message("Nobody.")
    String none();

    @Message("never came: the course began for them {days} days ago")
    String neverCame(long days);

    @Message("no visit for {days} days, last on {day}")
    String inactive(long days, String day);

    @Message("late with {items}")
    String overdue(String items);

    @Message("{first}, {second} and {more} more")
    String andMore(String first, String second, int more);

    @Message("{due} min of study are due within a week, {active} min were studied in the last one")
    String tooMuch(long due, long active);

    @Message("marks fall: {marks} in three weeks")
    String falling(String marks);

    @Message("nothing finished for two weeks, while half of the cohort finished {median} or more")
    String stalled(int median);

    @Message("{done} of practice confirmed, {planned} planned until today")
    String practice(String done, String planned);

    @Message("in class for {percent}% of the time, at least {least}% is asked for")
    String absent(int percent, int least);

    @Message("{failed} attempts at “{quiz}” and not passed")
    String stuck(String quiz, int failed);

    @Message("Put aside for a week")
    String putAside();

    @Message("Put aside for a week: {reason}")
    String putAsideNamed(String reason);

    @Message("Put aside until {day} by {name}")
    String asideUntil(String day, String name);

    @Message("Bring back")
    String bringBack();

    @Message("Bring back: {reason}")
    String bringBackNamed(String reason);

    @Message("I have contacted them")
    String contacted();

    @Message("How")
    String how();

    @Message("Note for other staff")
    String note();

    @Message("The student can ask to see it.")
    String noteHint();

    @Message("Keep this")
    String keep();

    @Message("spoken to")
    String spoken();

    @Message("by phone")
    String phone();

    @Message("by mail")
    String mail();

    @Message("by message")
    String inWriting();

    @Message("Contacted {way} by {name}, {when}")
    String contact(String way, String name, String when);

    @Message("A note has at most {most} characters.")
    String tooLong(int most);

    @Message("Choose one of these.")
    String notOffered();

    @Message("This cohort is archived: nothing changes any more.")
    String archived();
}
