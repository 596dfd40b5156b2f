package org.footing.practical;

import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.cast.TestCourse;

/** A course whose practical has two criteria of up to ten points, of which 70% pass, one critical fail, and a technique of two steps. */
public final class WatchedCourse {

    public static final String RUBRIC = "touch";
    public static final String TECHNIQUE = "glide";
    static final int NOT_YET = 0;
    static final int COMPETENT = 1;
    static final int EXCELLENT = 2;

    private WatchedCourse() {}

    public static TestCourse course(String id) {
        return new TestCourse(
                id,
                List.of(
                        document("course.md", "---\nid: " + id + "\ntitle: Watched\n---\n"),
                        document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                        document(
                                "01-first/01-glide.md",
                                lesson("glide-lesson")
                                        + """

                                        ::: technique {#glide title="Glide" minutes=10}
                                        1. Warm the oil in your hands.
                                        2. Move slowly.
                                        :::
                                        """),
                        document(
                                "rubrics/touch.md",
                                """
                                ---
                                id: touch
                                title: Touch
                                pass: 70
                                no-zero: true
                                levels:
                                  - {title: "Not yet", points: 0}
                                  - {title: "Competent", points: 7}
                                  - {title: "Excellent", points: 10}
                                ---

                                Watch one foot.

                                | Criterion | Not yet | Competent | Excellent |
                                |---|---|---|---|
                                | C1 Calm | hurries | never hurries | rests |
                                | C2 Care | drops the foot | lays it down | holds it as if asleep |

                                ## Critical fails

                                - Goes on after “stop”
                                """)));
    }

    static Judgement judged(int first, int second) {
        return new Judgement(
                Set.of(0, 1), Map.of("C1", first, "C2", second), Set.of(), Optional.of(2), "Warm hands, well kept");
    }

    static Marked signed(Judgement judgement) {
        return new Marked(judgement, name("Tova"), name("Amara"));
    }

    static Signature name(String name) {
        return new Signature(name, "M10 20L30 40", Optional.empty());
    }
}
