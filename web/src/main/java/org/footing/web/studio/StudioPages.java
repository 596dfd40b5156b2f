package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.library.Draft;
import org.footing.library.Edition;
import org.footing.web.page.Fresh;

/** The courses that somebody may write. */
@Path("/studio")
public class StudioPages {

    /**
     * @param edition the newest one; absent where nothing was published
     * @param begun whether it is being written here
     */
    public record Course(String id, String title, Optional<Integer> edition, boolean begun) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance studio(List<Course> courses);
    }

    @Inject
    Desk desk;

    @GET
    @Transactional
    public Response show() {
        var author = desk.reader();
        var drafts = Draft.of(author).stream().collect(Collectors.toMap(draft -> draft.courseId, Function.identity()));
        var published = Edition.newest();
        var ids = new TreeSet<>(drafts.keySet());
        published.keySet().stream().filter(author::writes).forEach(ids::add);
        var courses = ids.stream()
                .map(id -> {
                    var edition = Optional.ofNullable(published.get(id));
                    return new Course(
                            id,
                            edition.map(known -> known.title).orElse(id),
                            edition.map(known -> known.number),
                            drafts.containsKey(id));
                })
                .toList();
        return Fresh.page(Templates.studio(courses));
    }
}
