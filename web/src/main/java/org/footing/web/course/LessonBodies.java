package org.footing.web.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.footing.course.Lesson;
import org.footing.identity.Viewer;

/**
 * The bodies of lessons as HTML. What nobody has answered yet looks the same to everybody, so it is rendered once for each
 * shuffle and kept as long as the compiled lesson itself.
 */
@ApplicationScoped
public class LessonBodies {

    /** In so many ways the steps of ordering questions are shuffled: neighbours in class seldom see the same one. */
    private static final int SHUFFLES = 8;

    /** How a preview is shuffled. */
    public static final long PREVIEW = 0;

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance body(LessonBody body);
    }

    /** How readers see a lesson differently: by how it is shuffled, and which of its questions are closed to them. */
    private record Look(long seed, Set<String> closed) {}

    /** By the very object: another edition's lesson is another one, however alike. */
    private final Cache<Lesson, Map<Look, String>> unanswered =
            Caffeine.newBuilder().weakKeys().build();

    /** The same for the same person, so that a page looks the same when it comes again. */
    static long seed(Viewer viewer) {
        return viewer.personId() % SHUFFLES;
    }

    /** @param closed self-checks that a quiz may still ask, by the id of the question */
    String unanswered(Lesson lesson, String lessonAddress, long seed, Map<String, ClosedCheck> closed) {
        return unanswered
                .get(lesson, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        new Look(seed, Set.copyOf(closed.keySet())),
                        any -> render(lesson, lessonAddress, seed, closed, Map.of()));
    }

    /** A lesson as it is being written: everything in it is open, and nothing answered. */
    public static String preview(Lesson lesson, String lessonAddress) {
        return render(lesson, lessonAddress, PREVIEW, Map.of(), Map.of());
    }

    /** The same, with what was just answered to one of its self-checks. */
    public static String preview(Lesson lesson, String lessonAddress, SelfCheck answered) {
        return render(
                lesson, lessonAddress, PREVIEW, Map.of(), Map.of(answered.form().id(), answered));
    }

    /** @param answered questions with what was just answered, by id */
    static String render(
            Lesson lesson,
            String lessonAddress,
            long seed,
            Map<String, ClosedCheck> closed,
            Map<String, SelfCheck> answered) {
        return Templates.body(LessonBody.of(lesson, lessonAddress, seed, closed, answered))
                .render();
    }
}
