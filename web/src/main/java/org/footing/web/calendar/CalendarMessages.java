package org.footing.web.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the calendar. */
@MessageBundle("calendar")
public interface CalendarMessages {

    @Message("Calendar")
    String calendar();

    @Message("Earlier: {month}")
    String earlier(String month);

    @Message("Later: {month}")
    String later(String month);

    @Message("This month")
    String thisMonth();

    @Message("{count} {#if count == 1}thing{#else}things{/if}")
    String things(int count);

    @Message("Week by week")
    String weeks();

    @Message("Week from {day}")
    String week(String day);

    @Message("Nothing has a day in this month.")
    String nothing();

    @Message("Today")
    String today();

    @Message("All day")
    String allDay();

    @Message("from {from} until {until}")
    String fromUntil(String from, String until);

    @Message("until {day}")
    String until(String day);

    @Message("{course}, cohort {cohort}")
    String where(String course, String cohort);

    @Message("{kind}: {title}")
    String titled(String kind, String title);

    @Message("Opens")
    String opens();

    @Message("Quiz opens")
    String quizOpens();

    @Message("Due")
    String due();

    @Message("Quiz due")
    String quizDue();

    @Message("Practical due")
    String practicalDue();

    @Message("Hours of practice due")
    String hoursDue();

    @Message("Sign-offs due")
    String signOffsDue();

    @Message("Case studies due")
    String casesDue();

    @Message("Class")
    String meeting();

    @Message("OSCE day")
    String osce();

    @Message("Break")
    String pause();

    @Message("Times are those of the cohort.")
    String zones();

    @Message("In your own calendar")
    String own();

    @Message(
            "A private link that your calendar program reads by itself: what opens, is due and takes place, and nobody's name. Whoever has the link can read it, so give it to nobody.")
    String ownText();

    @Message("Make a link")
    String make();

    @Message("There is a link, made on {day}. It is shown only once; if you have lost it, make a new one.")
    String there(String day);

    @Message("Make a new link")
    String renew();

    @Message("The old one opens nothing from then on.")
    String renewText();

    @Message("End the link")
    String end();

    @Message("Your link")
    String link();

    @Message(
            "Copy it now: it is not shown again. In your calendar program choose “from a link”, “by URL” or “subscribe”.")
    String linkText();

    @Message("Open it in the calendar program of this device")
    String open();

    @Message("Back to the calendar")
    String back();

    @Message("Footing: {school}")
    String feedName(String school);
}
