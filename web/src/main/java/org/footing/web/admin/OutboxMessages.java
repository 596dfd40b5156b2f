package org.footing.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what the program sends to other systems. */
@MessageBundle("outbox")
public interface OutboxMessages {

    @Message("Messages to send")
    String title();

    @Message("Mail and other messages that wait or could not be sent.")
    String text();

    @Message("Message")
    String what();

    @Message("State")
    String state();

    @Message("Decide")
    String decide();

    @Message("Mail")
    String mail();

    @Message("Account at Keycloak")
    String keycloak();

    @Message("Wish for a new password")
    String passwordRequest();

    @Message("Put {day}")
    String put(String day);

    @Message("Waits to be sent")
    String waits();

    @Message("Given up")
    String givenUp();

    @Message("It is not tried again. Mend what is wrong, then do anew what it was put for.")
    String givenUpText();

    @Message("Tried {count} times, next {day}")
    String next(int count, String day);

    @Message("Tried once, next {day}")
    String nextAfterOne(String day);

    @Message("Try now")
    String tryNow();

    @Message("Try now: {about}")
    String tryNowOf(String about);

    @Message("Give up")
    String giveUp();

    @Message("Give up: {about}")
    String giveUpOf(String about);

    @Message("Everything has been sent.")
    String nothing();

    @Message("{kind}: several tries failed in a row, so all of them wait until {day}. Then one is tried for all.")
    String held(String kind, String day);

    @Message("Test mail")
    String test();

    @Message("Goes the way of every mail of the school.")
    String testText();

    @Message("To which address?")
    String testTo();

    @Message("Send")
    String send();

    @Message("The test mail is on its way. If it cannot be sent, it says why here.")
    String testPut();

    @Message("Type one e-mail address, as name@school.example.")
    String noAddress();

    @Message("The school has no mail server: links are shown on the page instead of being sent.")
    String noServer();

    @Message("A test mail")
    String testSubject();

    @Message("test mail of person {person}")
    String testAbout(long person);

    @Message("This is a test mail of {school}. It has arrived, so other mail of the school will arrive too.")
    String testWords(String school);

    @Message("Statement for the record store")
    String recordStore();
}
