package org.footing.web.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.course.Lesson;
import org.footing.library.Library;
import org.footing.web.course.OpenCourse;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestQuery;

/** Looks for words in all courses of the viewer: what is open of them, never a question. */
@Path("/search")
public class SearchPages {

    /** More is cut off. */
    static final int LONGEST = 200;

    /** Of one course. */
    static final int MOST = 20;

    /**
     * @param query as it was looked for; empty before the first search
     * @param cut whether more had been asked than was looked for
     * @param courses whether there is any to look in
     * @param results of the courses in which something was found
     */
    public record View(String query, boolean cut, boolean courses, List<CourseHits> results) {

        public int found() {
            return results.stream().mapToInt(result -> result.hits().size()).sum();
        }
    }

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance search(View view, int longest, int most);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance search(@RestQuery Optional<String> q) {
        var typed = q.map(String::strip).orElse("");
        var query = cut(typed);
        return Templates.search(view(query, query.length() < typed.length()), LONGEST, MOST);
    }

    private View view(String query, boolean cut) {
        if (query.isEmpty()) {
            return new View(query, cut, true, List.of());
        }
        var now = clock.instant();
        var all = courses.all(viewer.get());
        var results = all.stream()
                .map(open -> hits(open, query, now))
                .filter(result -> !result.hits().isEmpty())
                .toList();
        return new View(query, cut, !all.isEmpty(), results);
    }

    private CourseHits hits(OpenCourse open, String query, Instant now) {
        var lessons = open.course()
                .lessons()
                .filter(lesson -> open.lock(lesson, now).open())
                .toList();
        var ids = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
        var found = library.search(open.course(), query, ids::contains, MOST + 1);
        return CourseHits.of(open.course(), lessons, found, MOST);
    }

    private static String cut(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
    }
}
