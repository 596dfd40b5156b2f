package org.footing.web.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the hands-on side of a course. */
@MessageBundle("practice")
public interface PracticeMessages {

    @Message("Hands-on work")
    String practice();

    @Message("What is learnt by touching: hours, sign-offs, records and the practical.")
    String practiceText();

    @Message("This course asks for no hands-on work.")
    String nothing();

    @Message("What the course asks for")
    String asks();

    @Message("hours of practice")
    String hours();

    @Message("of them supervised")
    String supervised();

    @Message("clients")
    String clients();

    @Message("case studies")
    String cases();

    @Message("of the classes attended")
    String attendance();

    @Message("{percent}%")
    String percent(int percent);

    @Message("Hours by kind")
    String logbook();

    @Message("Kind of practice")
    String category();

    @Message("At least")
    String atLeast();

    @Message("At most")
    String atMost();

    @Message("{hours} h")
    String hoursShort(int hours);

    @Message("Any")
    String any();

    @Message("All kinds together")
    String allKinds();

    @Message("{hours} more {#if hours == 1}hour is{#else}hours are{/if} yours to choose, up to the most of each kind.")
    String freeHours(int hours);

    @Message("Sign-offs")
    String signOffs();

    @Message("A tutor watches each and initials it. The steps of a technique are the tutor's checklist.")
    String signOffsText();

    @Message("Initials and date")
    String initials();

    @Message("To be seen {#if times == 1}once{#else}{times} times{/if}.")
    String observed(int times);

    @Message("Optional")
    String optional();

    @Message("Techniques:")
    String techniques();

    @Message("Lessons:")
    String lessons();

    @Message("Forms and rubrics")
    String forms();

    @Message("Each prints on paper of its own.")
    String formsText();

    @Message("Treatment record")
    String treatmentRecord();

    @Message("Case study")
    String caseStudy();

    @Message("Contraindications")
    String contraindications();

    @Message("Rubric: {title}")
    String rubric(String title);

    @Message("A blank form to print. An asterisk marks what must be filled in. Write a code, never a name.")
    String formText();

    @Message("must be filled in")
    String required();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("What to ask for before every treatment, and what to do. When unsure, do not treat.")
    String screenText();

    @Message("Absolute: do not treat today")
    String absolute();

    @Message("Relative: ask, adapt, or wait for advice")
    String relative();

    @Message("Local: leave the part alone")
    String local();

    @Message("Sign or condition")
    String condition();

    @Message("What you do")
    String action();

    @Message("Why")
    String reason();

    @Message("Advice")
    String advice();

    @Message("Do not treat")
    String stop();

    @Message("Adapt")
    String adapt();

    @Message("Refer")
    String refer();

    @Message("Leave the part")
    String leavePart();

    @Message("Urgent")
    String urgent();

    @Message("{needed} of {most} points pass.")
    String passes(int needed, int most);

    @Message("No criterion may be without a point.")
    String noZero();

    @Message("At least {points} points here")
    String least(int points);

    @Message("{points} {#if points == 1}point{#else}points{/if}")
    String points(int points);

    @Message("Criteria")
    String criteria();

    @Message("Critical fails")
    String criticalFails();

    @Message("One of these fails the whole, whatever the points.")
    String criticalText();

    @Message("Outlines of both feet to mark: the soles as seen from the foot end, the tops as the client sees them")
    String feet();

    @Message("Right sole")
    String rightSole();

    @Message("Left sole")
    String leftSole();

    @Message("Left foot")
    String leftTop();

    @Message("Right foot")
    String rightTop();

    @Message("Student")
    String student();

    @Message("Assessor")
    String assessor();

    @Message("Date")
    String date();

    @Message("Points, of {most}")
    String total(int most);

    @Message("Passed, or not yet")
    String result();

    @Message("Signatures")
    String signatures();

    @Message("Hands-on work: what is asked")
    String whatIsAsked();

    @Message("Your hands-on work")
    String yours();

    @Message("Hands-on work of your students")
    String students();

    @Message("What you wrote; it was not kept")
    String unsent();
}
