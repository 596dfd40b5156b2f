package org.footing.web.practical;

import static org.footing.web.practical.OsceWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.practical.Osce;
import org.footing.practical.OsceResults;
import org.footing.practical.OsceResults.Score;
import org.footing.practical.OsceResults.StationResult;
import org.footing.web.page.Fresh;
import org.footing.web.page.PlainTable;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What an OSCE day came to, as a page and as a table. */
@Path("/osces/{id:[0-9]+}/results")
public class OsceResultPages {

    public record Station(int number, String title, int marked, String mean, String passMark, String basis) {}

    /** @param address of the practical; empty where it is not marked */
    public record Cell(String address, String words) {}

    public record Row(String student, List<Cell> cells, String sum, String passed) {}

    public record View(long id, String title, List<Station> stations, List<Row> rows) {}

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance osceResults(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        var day = day(id);
        var course = library.course(day.editionId);
        var results = OsceResults.of(day, course);
        return Fresh.page(Templates.osceResults(new View(
                day.id,
                day.title,
                results.stations().stream()
                        .map(result -> station(result, course))
                        .toList(),
                results.rows().stream().map(row -> row(row, results)).toList())));
    }

    /** One line for each student at each station. */
    @GET
    @Path("/table.csv")
    @Transactional
    public Response download(@RestPath long id) {
        var day = day(id);
        var course = library.course(day.editionId);
        return Fresh.download(OsceTable.of(OsceResults.of(day, course), course), PlainTable.TYPE, "osce.csv");
    }

    private Osce day(long id) {
        return Osce.of(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private static Station station(StationResult result, Course course) {
        return new Station(
                result.station().place,
                OsceWords.shown(result.station(), course),
                result.marked(),
                result.mean().map(OsceWords::number).orElse(""),
                WORDS.ofMost(
                        OsceWords.number(result.passMark().value()),
                        result.rubric().most()),
                OsceWords.basis(result.passMark()));
    }

    private static Row row(OsceResults.Row row, OsceResults results) {
        return new Row(
                row.candidate().enrolment.person.name,
                row.scores().stream().map(OsceResultPages::cell).toList(),
                WORDS.ofMost(Integer.toString(row.total()), results.most()),
                WORDS.passedOf(row.passed(), results.stations().size()));
    }

    private static Cell cell(Optional<Score> score) {
        return score.map(known -> new Cell(
                        "/practicals/" + known.practical(),
                        known.passed() ? WORDS.scorePassed(known.points()) : WORDS.scoreNot(known.points())))
                .orElseGet(() -> new Cell("", WORDS.notMarked()));
    }
}
