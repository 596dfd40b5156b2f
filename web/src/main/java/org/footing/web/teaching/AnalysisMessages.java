package org.footing.web.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the marks of many attempts tell, in words. */
@MessageBundle("analysis")
public interface AnalysisMessages {

    @Message("Analysis of {quiz}")
    String title(String quiz);

    @Message("Of each student the first attempt that has a response. Students who left and staff are not among them.")
    String basis();

    @Message("What it says")
    String summary();

    @Message("Nobody has handed it in yet.")
    String nobody();

    @Message("One student took it.")
    String oneTook();

    @Message("{count} students took it.")
    String took(int count);

    @Message("One attempt waits for a tutor’s mark and is not counted yet.")
    String oneWaits();

    @Message("{count} attempts wait for a tutor’s mark and are not counted yet.")
    String wait(int count);

    @Message("Too few attempts to say more: {count} of {needed} needed.")
    String tooFew(int count, int needed);

    @Message("From fewer than {needed} attempts: take it as a hint, not as proven.")
    String tentative(int needed);

    @Message("The middle mark is {median}%; the mean is {mean}%.")
    String middle(String median, String mean);

    @Message("All marks are the same.")
    String allAlike();

    @Message("Most marks lie within {deviation} points of the mean.")
    String spread(String deviation);

    @Message("Marks are consistent (alpha {alpha}): who does well in one question tends to do well in the others.")
    String consistent(String alpha);

    @Message("Marks are fairly consistent (alpha {alpha}).")
    String fairlyConsistent(String alpha);

    @Message(
            "Marks are not consistent (alpha {alpha}): chance has a large part in them, or the questions ask for very different things.")
    String inconsistent(String alpha);

    @Message(
            "How consistent the marks are cannot be told: not all attempts asked the same questions, or all came out alike.")
    String consistencyUnknown();

    @Message("By chance alone, a mark may be off by about {error} points.")
    String chance(String error);

    @Message("No question stands out.")
    String nothingStandsOut();

    @Message("Look at these")
    String lookAt();

    @Message("Question {number}")
    String question(int number);

    @Message("The key may be wrong: the better students gave another answer.")
    String keyMayBeWrong();

    @Message("Guessing pays: about as many earned it as would by guessing.")
    String guessingPays();

    @Message("It is too hard: {facility}% of its points were earned.")
    String tooHard(String facility);

    @Message("It is too easy: {facility}% of its points were earned.")
    String tooEasy(String facility);

    @Message("It hardly tells who knows much from who knows little.")
    String hardlyTells();

    @Message("Marks")
    String marks();

    @Message("How many marks lie in each tenth, from 0 to 100%")
    String histogram();

    @Message("The same as a table")
    String asTable();

    @Message("Mark")
    String mark();

    @Message("Attempts")
    String attempts();

    @Message("{from} to under {to}%")
    String tenth(int from, int to);

    @Message("{from} to {to}%")
    String lastTenth(int from, int to);

    @Message("Figures")
    String figures();

    @Message("Mean")
    String mean();

    @Message("All marks added up, divided by how many they are.")
    String meanText();

    @Message("Median")
    String median();

    @Message("Half of the marks are lower, half are higher.")
    String medianText();

    @Message("Standard deviation")
    String deviation();

    @Message("How far marks usually are from the mean.")
    String deviationText();

    @Message("Skewness")
    String skewness();

    @Message("Below 0: a few marks far below the others. Above 0: a few far above.")
    String skewnessText();

    @Message("Kurtosis")
    String kurtosis();

    @Message("0 for the bell curve; more when most marks crowd in one place.")
    String kurtosisText();

    @Message("Consistency (Cronbach’s alpha)")
    String alpha();

    @Message(
            "Whether the questions measure the same thing. From 75 it is good, below 64 the quiz as a whole needs work.")
    String alphaText();

    @Message("Error ratio")
    String errorRatio();

    @Message("How much of the differences between marks is chance.")
    String errorRatioText();

    @Message("Standard error")
    String standardError();

    @Message("By how many points a mark may be off by chance.")
    String standardErrorText();

    @Message("{value}%")
    String percent(String value);

    @Message("unknown")
    String unknown();

    @Message("Questions")
    String questions();

    @Message("Points earned")
    String facility();

    @Message("Of the points it is worth, by all who were asked.")
    String facilityText();

    @Message("Tells strong from weak")
    String discrimination();

    @Message(
            "From −100 to 100: whether those who do well elsewhere do well here. From 30 it is good, below 0 something is wrong.")
    String discriminationText();

    @Message("As well as it could")
    String efficiency();

    @Message("The same, of the most that a question this easy or hard could tell.")
    String efficiencyText();

    @Message("Weight in fact")
    String weight();

    @Message("How much of the differences between marks comes from this question.")
    String weightText();

    @Message("Asked of too few to say more: {count} of {needed} needed.")
    String itemTooFew(int count, int needed);

    @Message("What was answered")
    String answered();

    @Message("Answer")
    String answer();

    @Message("Students")
    String students();

    @Message("Their mark")
    String theirMark();

    @Message("Mean mark in the whole quiz of those who gave this answer")
    String theirMarkText();

    @Message("Key")
    String key();

    @Message("{count} ({percent}%)")
    String countOf(long count, int percent);

    @Message("Gap {number}: ")
    String gap(int number);

    @Message("{count} of {asked} gave no response.")
    String untouched(long count, int asked);

    @Message("A tutor marks this one, so there is no key to compare with.")
    String byTutor();

    @Message("Nobody gave a response to it.")
    String noResponses();

    @Message("{count} attempts count by an earlier form of this question; what they answered is not among these.")
    String earlier(long count);
}
