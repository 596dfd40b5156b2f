package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.footing.course.QuestionBank;
import org.footing.course.QuestionBank.Entry;
import org.footing.course.QuestionBank.Search;
import org.footing.library.DraftCourses;
import org.footing.web.page.Fresh;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** All questions of a draft: found by what they ask, with where they are used. */
@Path("/studio/{course}/questions")
public class QuestionPages {

    /**
     * @param text HTML of what is asked
     * @param address where it is written
     * @param quizzes that can ask it, by their ids
     * @param open a self-check that no quiz asks
     */
    public record Row(
            String id, String text, String kind, String address, List<String> tags, String quizzes, boolean open) {

        static Row of(String course, Entry entry) {
            return new Row(
                    entry.question().id(),
                    entry.question().head().text(),
                    QuestionBank.kind(entry.question()),
                    Places.document(course, entry.path()),
                    entry.question().head().tags(),
                    String.join(", ", entry.quizzes()),
                    entry.open());
        }
    }

    public record View(
            String course,
            Search search,
            List<String> tags,
            List<String> outcomes,
            List<String> kinds,
            int all,
            List<Row> found,
            List<List<Row>> alike) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance questions(View view);
    }

    @Inject
    Desk desk;

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(
            @RestPath String course,
            @RestQuery @DefaultValue("") String words,
            @RestQuery @DefaultValue("") String tag,
            @RestQuery @DefaultValue("") String outcome,
            @RestQuery @DefaultValue("") String kind) {
        var bank = courses.questions(desk.draft(course), clock.instant());
        var search = new Search(words.strip(), tag, outcome, kind);
        return Fresh.page(Templates.questions(new View(
                course,
                search,
                bank.tags(),
                bank.outcomes(),
                bank.entries().stream()
                        .map(entry -> QuestionBank.kind(entry.question()))
                        .distinct()
                        .sorted()
                        .toList(),
                bank.entries().size(),
                bank.found(search).stream().map(entry -> Row.of(course, entry)).toList(),
                bank.alike().stream()
                        .map(group -> group.stream()
                                .map(entry -> Row.of(course, entry))
                                .toList())
                        .toList())));
    }
}
