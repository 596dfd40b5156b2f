package org.footing.web.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of tokens says. */
@MessageBundle("token")
public interface TokenMessages {

    @Message("Tokens for programs")
    String title();

    @Message(
            "A program that has one of these reads on your behalf, without your password: what you may see at that moment, and of that only what you tick. It changes nothing. How: the page of addresses in the documentation.")
    String text();

    @Message("Your tokens")
    String yours();

    @Message("There is none.")
    String none();

    @Message("Reads {scopes}. Made on {day}, ends on {end}.")
    String facts(String scopes, String day, String end);

    @Message("Over since {end}.")
    String over(String end);

    @Message("Last used on {day}.")
    String used(String day);

    @Message("Never used.")
    String unused();

    @Message("End this")
    String end();

    @Message("End {name}")
    String endNamed(String name);

    @Message("Make a token")
    String make();

    @Message("What is it for?")
    String name();

    @Message("The name of the program, say.")
    String nameHint();

    @Message("What it may read")
    String scopes();

    @Message("enrolments")
    String enrolments();

    @Message("standing")
    String standing();

    @Message("results of quizzes")
    String results();

    @Message("Who the students of your cohorts are")
    String enrolmentsText();

    @Message("Where they stand with each lesson and quiz")
    String standingText();

    @Message("What they handed in at quizzes, with marks")
    String resultsText();

    @Message("For how many days")
    String days();

    @Message("From 1 to 365. After that it opens nothing any more.")
    String daysHint();

    @Message("Give it a name of at most 100 characters.")
    String nameError();

    @Message("Tick what it may read.")
    String scopesError();

    @Message("A whole number from 1 to 365.")
    String daysError();

    @Message("You have 20 already. End one that is not used any more.")
    String tooMany();

    @Message("The token")
    String made();

    @Message(
            "This is the only time that it is shown. Copy it into the program now; whoever has it can read what it opens.")
    String madeText();

    @Message("I have it")
    String back();
}
