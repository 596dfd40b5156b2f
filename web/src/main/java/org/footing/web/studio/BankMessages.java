package org.footing.web.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the question bank. */
@MessageBundle("bank")
public interface BankMessages {

    @Message(
            "All questions of the draft: where they stand, which quizzes ask them, and how hard they turned out to be.")
    String text();

    @Message("Words in it")
    String words();

    @Message("Tag")
    String tag();

    @Message("Outcome")
    String outcome();

    @Message("Kind")
    String kind();

    @Message("How hard")
    String difficulty();

    @Message("Order")
    String order();

    @Message("as in the course")
    String inOrder();

    @Message("the hardest first")
    String hardestFirst();

    @Message("the easiest first")
    String easiestFirst();

    @Message("any")
    String any();

    @Message("hard")
    String hard();

    @Message("middling")
    String middling();

    @Message("easy")
    String easy();

    @Message("too few answers to say")
    String tooFew();

    @Message("never asked")
    String neverAsked();

    @Message("Find")
    String find();

    @Message("{found} of {all} questions")
    String foundOf(int found, int all);

    @Message("{level}: {percent}% of the points, in {attempts} attempts")
    String facility(String level, int percent, int attempts);

    @Message("{level}, it seems: {percent}% of the points, in only {attempts} attempts")
    String tentative(String level, int percent, int attempts);

    @Message("Asked {#if attempts == 1}once{#else}{attempts} times{/if}: too few to say how hard it is")
    String askedTooSeldom(int attempts);

    @Message("Never asked so far")
    String notAskedYet();

    @Message("Hard")
    String isHard();

    @Message("Middling")
    String isMiddling();

    @Message("Easy")
    String isEasy();

    @Message("Asked in")
    String askedIn();

    @Message("A self-check that no quiz asks")
    String selfCheck();

    @Message("Asked nowhere")
    String askedNowhere();

    @Message("Pick {question}")
    String pick(String question);

    @Message("With those that are ticked")
    String withPicked();

    @Message("A word or two")
    String tagHint();

    @Message("Add the tag")
    String addTag();

    @Message("Take the tag off")
    String removeTag();

    @Message("Quiz")
    String quiz();

    @Message("Ask them in this quiz")
    String askThere();

    @Message("choose")
    String choose();

    @Message("Tick a question first; nothing was changed.")
    String nothingPicked();

    @Message("A tag is a word or a few, without commas, quotation marks, backslashes and braces. Nothing was changed.")
    String noTag();

    @Message("Choose a quiz of the course; nothing was changed.")
    String noQuiz();

    @Message("Nothing was changed: “{what}” is not in the draft any more. Somebody changed it meanwhile; look again.")
    String gone(String what);

    @Message("Nothing was changed: “{quiz}” asks “{question}” already.")
    String askedAlready(String quiz, String question);

    @Message(
            "Nothing was changed: “{question}” is a self-check that is open to everybody. Take “self-check=true” out of its first line, then ask it.")
    String openToAll(String question);

    @Message("Nothing was changed: “{question}” has more tags already than can be read.")
    String tooManyTags(String question);

    @Message("Nothing was changed: a lesson was moved or removed meanwhile. Look again.")
    String changedMeanwhile();

    @Message(
            "{questions} {#if questions == 1}question{#else}questions{/if} in {lessons} {#if lessons == 1}lesson{#else}lessons{/if} tagged “{tag}”.")
    String tagged(int questions, int lessons, String tag);

    @Message(
            "“{tag}” taken off {questions} {#if questions == 1}question{#else}questions{/if} in {lessons} {#if lessons == 1}lesson{#else}lessons{/if}.")
    String untagged(int questions, int lessons, String tag);

    @Message(
            "“{quiz}” asks {questions} more {#if questions == 1}question{#else}questions{/if} now. What a quiz asks is closed where it stands in a lesson.")
    String asked(int questions, String quiz);

    @Message("Nearly the same")
    String alike();

    @Message("Tag those you tick, or ask them in another quiz")
    String toActs();

    @Message("Look for questions that are nearly the same")
    String lookForAlike();

    @Message("No two questions are nearly the same.")
    String noneAlike();

    @Message("All questions")
    String allQuestions();

    @Message("Pages")
    String pages();

    @Message("Page {page} of {pages}")
    String pageOf(int page, int pages);

    @Message("Before")
    String before();

    @Message("Next")
    String next();

    @Message(
            "{#when name}{#is 'SingleChoice'}Single choice{#is 'MultipleResponse'}Multiple response{#is 'Ordering'}Ordering{#is 'Matching'}Matching{#is 'Gaps'}Gaps{#is 'Numeric'}Number{#is 'Hotspot'}Place in a picture{#is 'Labelling'}Labelling{#is 'Written'}Written answer{#else}File{/when}")
    String kindCalled(String name);
}
