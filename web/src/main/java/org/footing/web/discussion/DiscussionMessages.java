package org.footing.web.discussion;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of questions under a lesson and their answers. */
@MessageBundle("discussion")
public interface DiscussionMessages {

    @Message("Questions")
    String questions();

    @Message("Questions ({count})")
    String countedQuestions(long count);

    @Message(
            "{#if count == 0}Ask about this lesson{#else if count == 1}1 question about this lesson{#else}{count} questions about this lesson{/if}")
    String aboutLesson(long count);

    @Message("Questions about {lesson}")
    String about(String lesson);

    @Message("All of your cohort and its tutors read what is asked here, and may answer.")
    String text();

    @Message("Nothing has been asked here yet.")
    String none();

    @Message("Ask a question")
    String ask();

    @Message("What it is about")
    String title();

    @Message("Your question")
    String question();

    @Message("Say nothing of clients by which somebody could know them.")
    String questionHint();

    @Message("Ask it")
    String askIt();

    @Message("Answers")
    String answers();

    @Message("Nobody has answered yet.")
    String noAnswers();

    @Message("Your answer")
    String answer();

    @Message("Answer it")
    String answerIt();

    @Message("{name}, {when}")
    String by(String name, String when);

    @Message("edited")
    String edited();

    @Message("Tutor")
    String tutor();

    @Message("Accepted answer")
    String accepted();

    @Message("Accept this answer")
    String accept();

    @Message("No longer accept it")
    String unaccept();

    @Message("No answer yet")
    String unanswered();

    @Message("{count} {#if count == 1}answer{#else}answers{/if}")
    String answered(int count);

    @Message("New")
    String unread();

    @Message("A tutor hid what stood here.")
    String hidden();

    @Message("Hidden: only its author and those who teach see it.")
    String hiddenFromOthers();

    @Message("Who wrote this has left the school; the words are erased.")
    String erased();

    @Message("A question that was hidden")
    String hiddenTitle();

    @Message("A question whose words are erased")
    String erasedTitle();

    @Message("Edit")
    String edit();

    @Message("Edit what you wrote")
    String editTitle();

    @Message("Save")
    String save();

    @Message("Take it back")
    String takeBack();

    @Message("Report")
    String report();

    @Message("What is wrong with it")
    String reason();

    @Message("Tutors of the cohort read this; who wrote it is not told who reported it.")
    String reasonHint();

    @Message("Report it")
    String reportIt();

    @Message("Your report has gone to the tutors.")
    String reported();

    @Message("Hide it")
    String hide();

    @Message("Show it again")
    String showAgain();

    @Message("Let it stand")
    String letStand();

    @Message("The cohort is archived: questions can be read, and nothing changes any more.")
    String archived();

    @Message("Write what it is about in up to {title} characters, and the question in up to {text}.")
    String notAsked(int title, int text);

    @Message("Write an answer of up to {text} characters.")
    String notAnswered(int text);

    @Message("Say in up to {most} characters what is wrong with it.")
    String noReason(int most);

    @Message("You have written {most} posts within an hour. Wait a while, then send this again: it is still here.")
    String tooMany(int most);

    @Message("This can be changed no more: it was too long ago, or somebody has answered.")
    String tooLate();

    @Message("Questions without an answer")
    String waiting();

    @Message("In all cohorts that you teach, the oldest first. {unread} of {all} you have not opened.")
    String waitingText(long unread, long all);

    @Message("Every question has an answer.")
    String noneWaiting();

    @Message("What I asked")
    String mine();

    @Message("You have asked nothing yet. You ask under a lesson.")
    String noneMine();

    @Message("Reports")
    String reports();

    @Message("Reports ({count})")
    String countedReports(long count);

    @Message("Nothing is reported.")
    String noReports();

    @Message("Of what {author} wrote")
    String reportOf(String author);

    @Message("Reported on {when} by {name}, in {cohort}: “{reason}”")
    String reportedBy(String when, String name, String cohort, String reason);

    @Message("Read it where it stands")
    String readIt();

    @Message("{lesson}, {cohort}")
    String where(String lesson, String cohort);

    @Message("{from} to {to} of {all}")
    String range(long from, long to, long all);

    @Message("Back to the lesson")
    String backToLesson();
}
