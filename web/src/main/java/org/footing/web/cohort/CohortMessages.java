package org.footing.web.cohort;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the cohort page, and of what it is saved as. */
@MessageBundle("cohort")
public interface CohortMessages {

    @Message("{course}. Start: {day}")
    String opens(String course, String day);

    @Message("Students")
    String students();

    @Message("Done, half of them at least")
    String medianDone();

    @Message("On time")
    String onTime();

    @Message("of {count}")
    String of(int count);

    @Message("Waiting to be marked")
    String toMark();

    @Message("Practice hours each")
    String practiceEach();

    @Message("of {asked} asked for")
    String asked(int asked);

    @Message("of {asked} asked for; {planned} planned by today")
    String askedAndPlanned(int asked, String planned);

    @Message("All students")
    String all();

    @Message("How the cohort got here")
    String trend();

    @Message(
            "Share of the required work that half of the students have done at least, at the end of each week and today")
    String trendDrawn();

    @Message("The numbers as a table")
    String asTable();

    @Message("Until")
    String until();

    @Message("Week {number}")
    String week(int number);

    @Message("Today")
    String today();

    @Message("Practice hours each")
    String hoursEach();

    @Message("Not started")
    String legendOpen();

    @Message("In progress, of a lesson the share of its reading time")
    String legendNow();

    @Message("Done, or passed")
    String legendDone();

    @Message("Due, and not handed in")
    String legendLate();

    @Message("Taken, and not passed")
    String legendFailed();

    @Message("A tutor has to mark it")
    String legendWaits();

    @Message("Not asked of this student")
    String legendExempt();

    @Message("Students and items")
    String matrix();

    @Message("Skip the table")
    String skipMatrix();

    @Message("{students} students by {items} items")
    String caption(int students, int items);

    @Message("Student")
    String student();

    @Message("Lesson {number}")
    String lesson(int number);

    @Message("Quiz")
    String quiz();

    @Message("Progress")
    String progress();

    @Message("{percent}%, {done} of {all}")
    String doneOf(int percent, int done, int all);

    @Message("Final mark")
    String finalMark();

    @Message("Hours of {hours}")
    String hoursOf(int hours);

    @Message("Sign-offs")
    String signOffs();

    @Message("Practicals")
    String practicals();

    @Message("Case studies")
    String cases();

    @Message("{count} of {of}")
    String countOf(int count, int of);

    @Message("Done")
    String done();

    @Message("Last visit")
    String lastVisit();

    @Message("Never")
    String never();

    @Message("{percent}%")
    String percent(int percent);

    @Message("{percent}%")
    String markPercent(String percent);

    @Message("Passed")
    String passed();

    @Message("Passed {percent}%")
    String passedWith(String percent);

    @Message("Done {percent}%")
    String doneWith(String percent);

    @Message("Not passed {percent}%")
    String failedWith(String percent);

    @Message("Not passed")
    String failed();

    @Message("Not started")
    String open();

    @Message("In progress")
    String inProgress();

    @Message("Begun")
    String begun();

    @Message("To be marked")
    String waits();

    @Message("Late")
    String late();

    @Message("Exempt")
    String exempt();

    @Message("{count} late")
    String needLate(long count);

    @Message("{count} not passed")
    String needFailed(long count);

    @Message("never came")
    String needNever();

    @Message("away for 7 days or more")
    String needAway();

    @Message("Find students")
    String find();

    @Message("Name")
    String name();

    @Message("Show")
    String show();

    @Message("Everybody")
    String everybody();

    @Message("Who may need attention")
    String needsAttention();

    @Message("Who is late with something")
    String somethingLate();

    @Message("Item")
    String item();

    @Message("Any item")
    String anyItem();

    @Message("In the state")
    String inState();

    @Message("Any state")
    String anyState();

    @Message("Sort by")
    String sortBy();

    @Message("Name")
    String byName();

    @Message("Order")
    String order();

    @Message("A to Z, least first")
    String up();

    @Message("Z to A, most first")
    String down();

    @Message("Show them")
    String apply();

    @Message("Show everybody")
    String clear();

    @Message("Choose an item and a state together: one of them alone finds nobody in particular.")
    String half();

    @Message(
            "Who may need attention: something required is late or was not passed, or they are not through and were not seen for 7 days.")
    String attentionRule();

    @Message("{first} to {last} of {all} students")
    String shown(long first, long last, long all);

    @Message("Nobody fits that. Look for less, or show everybody.")
    String nobody();

    @Message("Save as CSV")
    String saveCsv();

    @Message("Save as XLSX")
    String saveXlsx();

    @Message("Pages")
    String pages();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("No students yet")
    String empty();

    @Message("When students are enrolled in this cohort, each gets a row here.")
    String emptyText();

    @Message("Look at the course")
    String seeCourse();

    @Message("User name")
    String username();

    @Message("Done, %")
    String percentDone();

    @Message("Items done")
    String itemsDone();

    @Message("Items required")
    String itemsAsked();

    @Message("Final mark, %")
    String finalMarkPercent();

    @Message("Late items")
    String lateItems();

    @Message("Items not passed")
    String failedItems();

    @Message("Practice hours")
    String practiceHours();

    @Message("{title}, mark in %")
    String markOf(String title);

    @Message("{title}: {student}")
    String cellTitle(String title, String student);

    @Message("What completes it")
    String completes();

    @Message("It is passed with {percent}%.")
    String passMark(int percent);

    @Message("What is known")
    String known();

    @Message("Nothing was done here yet.")
    String nothingKnown();

    @Message("First visit")
    String firstVisit();

    @Message("Time with it")
    String activeTime();

    @Message("Done on")
    String doneAt();

    @Message("Due")
    String due();

    @Message("Quizzes in this lesson")
    String parts();

    @Message("Attempts")
    String attempts();

    @Message("Attempt {number}, {when}")
    String attempt(int number, String when);

    @Message("The mark is the average of these.")
    String average();

    @Message("Back to the cohort")
    String back();
}
