package org.footing.practice;

import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cast.TestCourse;

/** A course that asks for practice: strokes from two to four hours, holds as many as one likes, and two techniques. */
public final class TestPractice {

    static final TestCourse COURSE = course("hands-on");

    private TestPractice() {}

    /** From a page that had read this revision, and says no more of it. */
    public static SentForm sent(int revision, Map<String, String> values) {
        return new SentForm(unique("save"), revision, Optional.empty(), new FormAnswers(values), Map.of());
    }

    /** From a page that had read these answers. */
    static SentForm sent(FormAnswers read, Map<String, String> values, Map<String, SentForm.Side> chosen) {
        return new SentForm(unique("save"), 0, Optional.of(ReadAnswers.of(read)), new FormAnswers(values), chosen);
    }

    public static TestCourse course(String id) {
        return new TestCourse(
                id,
                List.of(
                        document(
                                "course.md",
                                """
                                ---
                                id: %s
                                title: Hands on
                                hours: 5
                                supervised: 1
                                clients: 2
                                ---
                                """
                                        .formatted(id)),
                        document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                        document(
                                "01-first/01-strokes.md",
                                lesson("strokes-lesson") + technique("glide") + technique("knead")),
                        document(
                                "rubrics/case.md",
                                """
                                ---
                                id: case
                                title: Case
                                pass: 70
                                cases: true
                                levels:
                                  - {title: Not yet, points: 0}
                                  - {title: Competent, points: 7}
                                ---

                                | Criterion | Not yet | Competent |
                                |---|---|---|
                                | S1 Plan | none | one |
                                | S2 Honesty | claims | does not |

                                ## Critical fails

                                - Names the client
                                """),
                        document(
                                "practice.md",
                                """
                                ---
                                logbook:
                                  - id: strokes
                                    title: Strokes
                                    minimum: 2
                                    maximum: 4
                                  - id: holds
                                    title: Holds
                                competencies:
                                  - id: gliding
                                    title: Gliding
                                    observed: 2
                                  - id: stone
                                    title: Hot stone
                                    observed: 1
                                    optional: true
                                record:
                                  - id: ask
                                    title: Ask
                                    fields:
                                      - id: goal
                                        title: Goal
                                        kind: note
                                        required: true
                                      - id: screen
                                        title: Contraindications
                                        kind: screen
                                        required: true
                                  - id: treat
                                    title: Treat
                                    fields:
                                      - id: on
                                        title: Date
                                        kind: date
                                        required: true
                                      - id: side
                                        title: Side
                                        kind: choice
                                        options: [Left, Right]
                                      - id: minutes
                                        title: Minutes
                                        kind: number
                                      - id: pain-after
                                        title: Pain after
                                        kind: scale
                                        required: true
                                      - id: chart
                                        title: Chart
                                        kind: chart
                                  - id: sign
                                    title: Signature
                                    tutor: true
                                    fields:
                                      - id: tutor
                                        title: Tutor
                                        kind: signature
                                        required: true
                                case-study:
                                  - id: case
                                    title: Case
                                    fields:
                                      - id: kind
                                        title: Kind
                                        kind: choice
                                        options: [Runner, Rest]
                                        each-once: true
                                      - id: case-screen
                                        title: Contraindications
                                        kind: screen
                                  - id: visit
                                    title: Visit
                                    repeat: 2
                                    fields:
                                      - id: pain
                                        title: Pain
                                        kind: scale
                                        required: true
                                      - id: told
                                        title: Told
                                        kind: note
                                  - id: word
                                    title: Word
                                    tutor: true
                                    fields:
                                      - id: comment
                                        title: Comment
                                        kind: note
                                        required: true
                                contraindications:
                                  - id: fever
                                    title: Fever
                                    class: absolute
                                    action: refer
                                  - id: cut
                                    title: A small cut
                                    class: local
                                    action: leave-part
                                ---
                                """)));
    }

    private static String technique(String id) {
        return """

                ::: technique {#%s title="%s" minutes=10}
                1. Warm the oil in your hands.
                2. Move slowly.
                :::
                """
                .formatted(id, id);
    }
}
