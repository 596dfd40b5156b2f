package org.footing.web.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the home page. */
@MessageBundle("home")
public interface HomeMessages {

    @Message("Home")
    String title();

    @Message("Continue")
    String continueLabel();

    @Message("Start here")
    String startLabel();

    @Message("Section {step} of {steps}: {section}")
    String at(int step, int steps, String section);

    @Message("Lesson {number} of {course}")
    String lessonOf(int number, String course);

    @Message("Resume")
    String resume();

    @Message("Start")
    String start();

    @Message("My courses")
    String courses();

    @Message("Lessons and quizzes done")
    String items();

    @Message("{done} of {required}")
    String doneOf(int done, int required);

    @Message("Cohort {cohort}")
    String cohortOf(String cohort);

    @Message("My cohorts")
    String cohorts();

    @Message("Start: {day}")
    String opens(String day);

    @Message("Look at the course")
    String previewCourse();

    @Message("Nothing here yet")
    String nothing();

    @Message("You are not in a cohort. When your school enrols you, your course stands here.")
    String nothingText();

    @Message(
            "This school has no cohorts yet. They cannot be made in the browser in this version; the sample school shows what they will look like.")
    String nothingForAdministrator();

    @Message("News")
    String news();

    @Message("Your mark in {quiz} changed from {before}% to {after}%: a question was corrected.")
    String regraded(String quiz, String before, String after);

    @Message("Your mark in {quiz} changed from {before}% to {after}%: a response that came late was accepted.")
    String lateAccepted(String quiz, String before, String after);

    @Message("Your mark in {quiz} changed from {before}% to {after}%: nothing is taken off for being late.")
    String penaltyWaived(String quiz, String before, String after);

    @Message("Your mark in {quiz} changed from {before}% to {after}%: a tutor marked it.")
    String marked(String quiz, String before, String after);

    @Message("Look at it")
    String lookAtIt();

    @Message("I have seen it")
    String seen();

    @Message("See how they are doing")
    String openCohort();

    @Message("{count} {#if count == 1}piece of feedback is{#else}pieces of feedback are{/if} new.")
    String unread(long count);

    @Message("Read it")
    String readFeedback();

    @Message("Feedback")
    String feedback();

    @Message("To mark")
    String toMark();

    @Message("Archived: to be read")
    String archived();

    @Message("All cohorts")
    String allCohorts();

    @Message("To do by then")
    String soon();

    @Message("Nothing is due in the next two weeks.")
    String nothingSoon();

    @Message(
            "{count} more {#if count == 1}thing was{#else}things were{/if} due earlier: they stand on the page of the course.")
    String moreLate(int count);
}
