package org.footing.web.announcement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of announcements. */
@MessageBundle("announcement")
public interface AnnouncementMessages {

    @Message("Announcements")
    String announcements();

    @Message("What those who teach you tell you or your cohort.")
    String text();

    @Message("Nothing has been announced to you.")
    String none();

    @Message("When a tutor announces something, it stands here and on your home page.")
    String noneText();

    @Message("New")
    String unread();

    @Message("Read")
    String read();

    @Message("{name} wrote it on {when}, {audience}.")
    String by(String name, String when, String audience);

    @Message("to the cohort {cohort}")
    String toCohort(String cohort);

    @Message("to all cohorts of the course")
    String toCourse();

    @Message("to you alone")
    String toYou();

    @Message("to {name} alone")
    String toOne(String name);

    @Message("Edited on {when}.")
    String edited(String when);

    @Message("Shown until {day}.")
    String until(String day);

    @Message("{from} to {to} of {all}")
    String range(long from, long to, long all);

    @Message("Later ones")
    String later();

    @Message("Earlier ones")
    String earlier();

    @Message("{count} {#if count == 1}announcement is{#else}announcements are{/if} new.")
    String countUnread(long count);

    @Message("Read it")
    String readIt();

    @Message("By mail")
    String mail();

    @Message("Announcements in {cohort}")
    String inCohort(String cohort);

    @Message("Nothing has been announced here yet.")
    String noneHere();

    @Message("Write an announcement")
    String write();

    @Message("To whom")
    String audience();

    @Message("Students of this cohort")
    String thisCohort();

    @Message("Students of all cohorts of this course")
    String wholeCourse();

    @Message("{name} alone")
    String alone(String name);

    @Message("Title")
    String title();

    @Message("Text")
    String body();

    @Message(
            "An empty line begins a paragraph, - a point of a list; *slanted*, **strong**, [words](https://…) for a link.")
    String bodyHint();

    @Message("Show until")
    String showUntil();

    @Message("The last day on which students see it, by the clock of the cohort. Leave it empty to show it for good.")
    String showUntilHint();

    @Message("Announce it")
    String announce();

    @Message("Edit")
    String edit();

    @Message("Edit the announcement")
    String editTitle();

    @Message("Save")
    String save();

    @Message("Take it back")
    String takeBack();

    @Message("Students see nothing of it any more. What went out by mail cannot be taken back.")
    String takeBackText();

    @Message("The cohort is archived: announcements can be read, and nothing changes any more.")
    String archived();

    @Message("Write a title of up to {most} characters.")
    String noTitle(int most);

    @Message("Write a text of up to {most} characters.")
    String noText(int most);

    @Message("Write the day as 2026-11-30, today or later, or leave it empty.")
    String noDay();

    @Message("Choose to whom it goes: this is nobody you can write to here.")
    String noAudience();

    @Message(
            "Somebody changed it meanwhile. What is stored now: “{title}”. What you wrote is below; save again to put it in its place.")
    String changedSince(String title);
}
