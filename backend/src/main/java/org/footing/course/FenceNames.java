package org.footing.course;

import java.util.Map;
import java.util.Optional;
import org.footing.course.Names.Kind;

/** Enters the ids of a lesson's questions, quizzes and techniques before anything refers to them. */
record FenceNames(Names names, Page page) {

    private static final Map<String, Kind> KINDS =
            Map.of("question", Kind.QUESTION, "quiz", Kind.QUIZ, "technique", Kind.TECHNIQUE);

    void add(String lesson) {
        for (Fence fence : page.fences()) {
            if (!fence.isLegible()) {
                page.error(
                        fence,
                        "the attributes of ::: " + fence.kind() + " cannot be read",
                        "write {#id key=value key=\"two words\"} to the end of the line");
            } else {
                Optional.ofNullable(KINDS.get(fence.kind())).ifPresent(kind -> add(fence, kind, lesson));
            }
        }
    }

    private void add(Fence fence, Kind kind, String lesson) {
        Optional<String> id = fence.attributes().id();
        if (id.isPresent()) {
            names.add(id.get(), kind, page.place(fence), lesson);
        } else {
            page.error(fence, "the " + fence.kind() + " has no id", "write ::: " + fence.kind() + " {#its-id}");
        }
    }
}
