package org.footing.web.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what a course asks for, and of what is missing. */
@MessageBundle("requirement")
public interface RequirementMessages {

    @Message("Missing:")
    String missing();

    @Message("Nothing is missing.")
    String nothingMissing();

    @Message("Lessons and quizzes")
    String items();

    @Message("{done} of {all}")
    String doneOf(long done, long all);

    @Message("{percent}%, pass {pass}%")
    String markOf(String percent, int pass);

    @Message("Your final mark is {percent}%. {pass}% passes.")
    String markMissing(String percent, int pass);

    @Message("Practice hours")
    String hours();

    @Message("{done} of {all} h")
    String hoursOf(String done, int all);

    @Message("{time} of practice")
    String hoursMissing(String time);

    @Message("{time} supervised")
    String supervisedMissing(String time);

    @Message("{count} {#if count == 1}client{#else}clients{/if}")
    String clientsMissing(int count);

    @Message("{time} of “{kind}”")
    String kindMissing(String time, String kind);

    @Message("Attendance")
    String attendance();

    @Message("no register yet")
    String noRegister();

    @Message("{percent}% of the hours in class. At least {asked}% is asked for.")
    String attendanceMissing(int percent, int asked);

    @Message("Sign-offs")
    String signOffs();

    @Message("Case studies")
    String cases();

    @Message("{count} more to pass")
    String casesMissing(long count);

    @Message("Observed practicals")
    String practicals();

    @Message("Final mark")
    String mark();

    @Message("{percent}%")
    String percent(int percent);
}
