package org.footing.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about how long things are kept, and erasing people. */
@MessageBundle("privacy")
public interface PrivacyMessages {

    @Message("Privacy")
    String title();

    @Message("Who asked to be forgotten, and how long the school keeps what.")
    String text();

    @Message("Asked to be forgotten")
    String asked();

    @Message("Asked on {day}")
    String askedOn(String day);

    @Message("Nobody has asked.")
    String nobody();

    @Message("How long things are kept")
    String kept();

    @Message("What was done")
    String audit();

    @Message("Messages that were sent or given up")
    String messages();

    @Message("Invitations whose time is over, accepted or not")
    String invitations();

    @Message("Sessions")
    String sessions();

    @Message("until they are over, at most 14 days")
    String sessionsKept();

    @Message("People who left")
    String people();

    @Message("until they ask to be forgotten")
    String peopleKept();

    @Message("{years} years")
    String years(int years);

    @Message("{months} months")
    String months(int months);

    @Message("{days} days")
    String days(int days);

    @Message("The settings footing.retention.… change it.")
    String keptText();

    @Message("Removed last night")
    String removed();

    @Message("Nothing has been removed yet; it is looked at each night at half past three, UTC.")
    String never();

    @Message(
            "On {day}: {entries} deeds, {sessions} sessions, {messages} messages, {invitations} invitations, {people} people.")
    String last(String day, long entries, long sessions, long messages, long invitations, long people);

    @Message("Erase {name}")
    String erase(String name);

    @Message("Erase…")
    String eraseLink();

    @Message("Erase for good")
    String eraseNow();

    @Message("{name} has not asked for it here.")
    String notAsked(String name);

    @Message(
            "Goes: name, user name, password, sessions, invitations, files, and every text in the person's own words or written about them.")
    String goes();

    @Message("Stays, under a name that tells nobody: cohorts, reading times, responses to closed questions, marks.")
    String stays();

    @Message("Nobody can undo it. A backup made before still holds everything until it is removed.")
    String forGood();

    @Message("Type the user name {username} to confirm")
    String confirm(String username);

    @Message("That is not the user name of this person.")
    String otherName();

    @Message("Everything that told who this was has been erased.")
    String erased();

    @Message("Erase this person")
    String forget();
}
