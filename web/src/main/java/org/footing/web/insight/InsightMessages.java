package org.footing.web.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a course's insight says. */
@MessageBundle("insight")
public interface InsightMessages {

    @Message("How the course works")
    String title();

    @Message("{course}: how the course works")
    String titleOf(String course);

    @Message("How the course works")
    String link();

    @Message(
            "What {students} {#if students == 1}student{#else}students{/if} of {cohorts} {#if cohorts == 1}cohort{#else}cohorts{/if} tell of it. Who left, and staff, are not counted.")
    String basis(long students, int cohorts);

    @Message("Below ten students this says little.")
    String few();

    @Message(
            "There is no cohort of this course yet, so nothing can be told of how it works. The map below tells what it teaches.")
    String nobody();

    @Message("Whose")
    String whose();

    @Message("All cohorts")
    String all();

    @Message("What to look at")
    String lookAt();

    @Message("Nothing stands out.")
    String nothing();

    @Message("“{lesson}”: {count} {#if count == 1}student has{#else}students have{/if} stopped here.")
    String manyStop(String lesson, long count);

    @Message("“{lesson}” takes {time}, where {stated} are stated.")
    String longer(String lesson, String time, String stated);

    @Message("“{quiz}”: {passed} of {taken} have passed.")
    String fewPass(String quiz, long passed, long taken);

    @Message("{outcome}: no lesson teaches it.")
    String noLesson(String outcome);

    @Message("{outcome}: neither a question nor a sign-off shows it.")
    String nothingShows(String outcome);

    @Message("{outcome}: the questions are answered, but too few were seen to do it.")
    String notSeen(String outcome);

    @Message("Lessons")
    String lessons();

    @Message(
            "Where students spend their time, and where they stop. Somebody has stopped at a lesson who saw it last, has not come for two weeks and is not through.")
    String lessonsText();

    @Message("Lesson")
    String lesson();

    @Message("Begun by")
    String begun();

    @Message("Done by")
    String done();

    @Message("Stopped here")
    String stopped();

    @Message("Time of half of them")
    String time();

    @Message("Stated")
    String stated();

    @Message("Quizzes")
    String quizzes();

    @Message("The name of a quiz leads to the analysis of its questions, over the same cohorts and all their editions.")
    String quizzesText();

    @Message("Quiz")
    String quiz();

    @Message("Taken by")
    String taken();

    @Message("Passed or done by")
    String passed();

    @Message("Attempts a student")
    String attempts();

    @Message("The hardest questions")
    String hardest();

    @Message("Over all cohorts and editions of the course, at the first attempt; from ten answers on.")
    String hardestText();

    @Message("{percent}% of the points, {answers} answers")
    String earned(int percent, int answers);

    @Message("In “{quiz}”")
    String inQuiz(String quiz);

    @Message("Outcomes")
    String outcomes();

    @Message(
            "What the course wants students to be able to do, by what it teaches and shows it, and how far they are. What is done by hand is never mastered by questions alone: it has to be seen.")
    String outcomesText();

    @Message("Outcome")
    String outcome();

    @Message("Taught in")
    String taughtIn();

    @Message("Questions")
    String questions();

    @Message("Sign-offs")
    String signOffs();

    @Message("Right answers")
    String theory();

    @Message("Seen to do it")
    String observed();

    @Message("Comes to")
    String mastery();

    @Message("No lesson")
    String gapLesson();

    @Message("none")
    String none();

    @Message("{count} of {students}")
    String countOf(long count, long students);

    @Message("{percent}%")
    String percent(int percent);

    @Message("{percent}%, from {answers} answers")
    String tentative(int percent, long answers);

    @Message("Mastered")
    String mastered();

    @Message("Not seen often enough")
    String masteredNotSeen();

    @Message("Not yet")
    String masteredNotYet();

    @Message("Too early to say")
    String masteredUnknown();

    @Message("The course names no outcomes. They stand in its file outcomes.csv.")
    String noOutcomes();
}
