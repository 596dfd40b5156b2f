package org.footing.web.practical;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of OSCE days: who is at which station when, and what it came to. */
@MessageBundle("osce")
public interface OsceMessages {

    @Message("OSCE days")
    String osces();

    @Message(
            "Students go from station to station; at each another assessor marks something else. Every station is a practical of its own.")
    String oscesText();

    @Message("No day is planned yet.")
    String none();

    @Message("Plan a day")
    String plan();

    @Message("Plan it")
    String planIt();

    @Message("What it is called")
    String title();

    @Message("Day")
    String day();

    @Message("Begins at")
    String from();

    @Message("Minutes to walk to the next station")
    String change();

    @Message("Stations")
    String stations();

    @Message("Rows without a rubric are left out. The bell is the same for all: the longest station decides.")
    String stationsText();

    @Message("Station {number}")
    String station(int number);

    @Message("Rubric")
    String rubric();

    @Message("No station")
    String noStation();

    @Message("Steps to tick off")
    String technique();

    @Message("None")
    String noTechnique();

    @Message("Minutes")
    String minutes();

    @Message("Assessor")
    String assessor();

    @Message("Choose who marks there")
    String chooseAssessor();

    @Message("Students, in the order in which they go")
    String students();

    @Message("Give it a name, of at most {most} characters.")
    String wrongTitle(int most);

    @Message("Choose a day since the cohort began.")
    String wrongDay();

    @Message("{rubric}, {technique}")
    String shown(String rubric, String technique);

    @Message("Choose a day and a time.")
    String wrongStart();

    @Message("Choose a rubric for 1 to {most} stations.")
    String noStations(int most);

    @Message("A station takes 1 to {station} minutes, the walk at most {walk}.")
    String wrongMinutes(int station, int walk);

    @Message("Nobody can mark at two stations.")
    String assessorTwice();

    @Message("Choose an assessor for each station.")
    String noAssessor();

    @Message("Who goes from station to station cannot mark at one.")
    String assessorIsCandidate();

    @Message("Choose at least one student.")
    String noCandidate();

    @Message("{from} to {until}")
    String fromUntil(String from, String until);

    @Message("Rota")
    String rota();

    @Message("Who is where when")
    String rotaCaption();

    @Message("Student")
    String student();

    @Message("{name}, {minutes} min")
    String who(String name, int minutes);

    @Message("has left")
    String left();

    @Message("At your station")
    String yours();

    @Message("At station {number}")
    String atStation(int number);

    @Message("In the order of the bell. If you stand in for somebody, choose their station.")
    String yoursText();

    @Message("Mark")
    String mark();

    @Message("Results")
    String results();

    @Message("As far as they are marked. They change until the last one is.")
    String resultsText();

    @Message("Download as a table (CSV)")
    String download();

    @Message("Cancel this day")
    String cancel();

    @Message("Somebody has begun at a station: the day takes place.")
    String takesPlace();

    @Message("Pass mark")
    String passMark();

    @Message("Marked")
    String marked();

    @Message("Mean")
    String mean();

    @Message("How the pass mark was found")
    String basis();

    @Message("Borderline regression over {students} students, correlation {correlation}")
    String byRegression(int students, String correlation);

    @Message("The rubric's own: {students} are marked, and a regression needs {fewest}")
    String tooFew(int students, int fewest);

    @Message("The rubric's own: all ratings or all points are alike")
    String allAlike();

    @Message("The rubric's own: points and ratings hardly belong together, correlation {correlation} under {weakest}")
    String weak(String correlation, String weakest);

    @Message("{mark} of {most}")
    String ofMost(String mark, int most);

    @Message("Students")
    String byStudent();

    @Message("Sum")
    String sum();

    @Message("Stations passed")
    String stationsPassed();

    @Message("{passed} of {all}")
    String passedOf(long passed, int all);

    @Message("{points}, passed")
    String scorePassed(int points);

    @Message("{points}, not yet passed")
    String scoreNot(int points);

    @Message("not marked")
    String notMarked();

    @Message(
            "A student passes a station with its pass mark or more, if no critical fail was seen and no criterion stayed below what the rubric asks of it by itself.")
    String rule();

    @Message("student")
    String csvStudent();

    @Message("station")
    String csvStation();

    @Message("rubric")
    String csvRubric();

    @Message("technique")
    String csvTechnique();

    @Message("points")
    String csvPoints();

    @Message("most")
    String csvMost();

    @Message("pass mark")
    String csvPassMark();

    @Message("pass mark by")
    String csvBasis();

    @Message("passed")
    String csvPassed();

    @Message("yes")
    String yes();

    @Message("no")
    String no();
}
