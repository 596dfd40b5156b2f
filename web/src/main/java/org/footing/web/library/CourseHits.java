package org.footing.web.library;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.library.Found;

/**
 * What was found in one course.
 *
 * @param more whether there is more than is shown
 */
public record CourseHits(String title, List<Hit> hits, boolean more) {

    /**
     * @param where what it is and where it stands, in words
     * @param snippet HTML
     * @param lesson of a term, one that uses it
     */
    public record Hit(String title, String where, String address, String snippet, Optional<Place> lesson) {}

    /** A lesson to go to. */
    public record Place(String title, String address) {}

    /** Makes the hits of one course. @param lessons those that are open */
    private record Making(Course course, List<Lesson> lessons) {

        Hit hit(Found found) {
            return switch (found.kind()) {
                case LESSON -> lesson(found);
                case TECHNIQUE -> technique(found);
                case TERM -> term(found);
            };
        }

        private Hit lesson(Found found) {
            var lesson = course.lesson(found.lesson()).orElseThrow();
            return hit(found, words().lesson(lesson.number()), address(lesson), Optional.empty());
        }

        private Hit technique(Found found) {
            var lesson = course.lesson(found.lesson()).orElseThrow();
            var address = address(lesson) + "#technique-" + found.id();
            return hit(found, words().technique(lesson.number(), lesson.title()), address, Optional.empty());
        }

        private Hit term(Found found) {
            var also = course.glossary().stream()
                    .filter(term -> term.id().equals(found.id()))
                    .flatMap(term -> term.also().stream())
                    .toList();
            var user = lessons.stream()
                    .filter(lesson ->
                            lesson.terms().stream().anyMatch(term -> term.id().equals(found.id())))
                    .findFirst()
                    .map(lesson -> new Place(lesson.title(), address(lesson)));
            var where = also.isEmpty() ? words().term() : words().termAlso(String.join(", ", also));
            return hit(found, where, "/courses/" + course.id() + "/glossary#" + found.id(), user);
        }

        private static Hit hit(Found found, String where, String address, Optional<Place> lesson) {
            return new Hit(found.title(), where, address, found.snippet(), lesson);
        }

        private String address(Lesson lesson) {
            return "/courses/" + course.id() + "/lessons/" + lesson.id();
        }
    }

    /**
     * @param lessons those that are open
     * @param found the best first
     * @param most so many are shown
     */
    static CourseHits of(Course course, List<Lesson> lessons, List<Found> found, int most) {
        var making = new Making(course, lessons);
        var hits = found.stream().limit(most).map(making::hit).toList();
        return new CourseHits(course.title(), hits, found.size() > most);
    }

    private static SearchMessages words() {
        return MessageBundles.get(SearchMessages.class);
    }
}
