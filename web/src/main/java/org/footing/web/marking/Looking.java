package org.footing.web.marking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Viewer;
import org.footing.marking.Queue;
import org.footing.marking.Queue.Whose;
import org.footing.marking.Queue.Wish;
import org.footing.marking.Work.Kind;

/**
 * How somebody looks through what waits; it stands in the address, so that the next one is of the same sort.
 *
 * @param hidden whether names are
 */
record Looking(Wish wish, boolean hidden) {

    private static final String HIDDEN = "hidden";

    /** What makes no sense is not asked for. */
    static Looking of(SentWish sent) {
        return new Looking(
                new Wish(
                        Optional.of(sent.course).filter(id -> !id.isEmpty()),
                        Optional.of(sent.cohort)
                                .filter(id -> id.matches("[0-9]{1,18}"))
                                .map(Long::valueOf),
                        named(Kind.values(), sent.kind),
                        named(Whose.values(), sent.whose).orElse(Whose.ALL)),
                sent.names.equals(HIDDEN));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return List.of(all).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** To be put behind an address; empty when everything is asked for. */
    String query() {
        var parts = new ArrayList<String>();
        wish.course().ifPresent(id -> parts.add("course=" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
        wish.cohort().ifPresent(id -> parts.add("cohort=" + id));
        wish.kind().ifPresent(kind -> parts.add("kind=" + kind));
        if (wish.whose() != Whose.ALL) {
            parts.add("whose=" + wish.whose());
        }
        if (hidden) {
            parts.add("names=" + HIDDEN);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** Of the list of what waits. */
    String list() {
        return "/marking" + query();
    }

    /** Of a piece of work that is marked here. */
    String work(long id) {
        return "/marking/" + id + query();
    }

    Queue queue(Viewer viewer, List<Cohort> taught, Instant now) {
        return Queue.of(viewer, taught, wish, now);
    }

    String name(Enrolment student) {
        return hidden ? MarkingWords.pseudonym(student.id) : student.person.name;
    }
}
