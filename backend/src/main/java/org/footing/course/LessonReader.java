package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.footing.course.FrontMatter.Value;
import org.footing.course.Lesson.CompletionRule;
import org.footing.course.Lesson.Part;
import org.footing.course.Lesson.Section;

/** Makes a lesson of a page, when everything that it may refer to is known. */
final class LessonReader {

    private static final int LONGEST_MINUTES = 10_000;

    private final Catalogue course;
    private final Page page;
    private final FrontMatter matter;
    private final String id;
    private final Bank bank;
    private final Map<Fence, TechniqueReader.Read> techniques;
    private final Scope scope;
    private final List<Part> parts = new ArrayList<>();
    private Html html = new Html();

    LessonReader(Catalogue course, Page page, String id, Bank bank, Map<Fence, TechniqueReader.Read> techniques) {
        this.course = course;
        this.page = page;
        this.matter = page.matter();
        this.id = id;
        this.bank = bank;
        this.techniques = techniques;
        this.scope = Scope.prose(course, page, id);
    }

    Lesson read(int number, List<Lesson.Requirement> requires) {
        String title = matter.required("title", id);
        Optional<String> safety = safety();
        Trees.children(page.root()).forEach(node -> read(node, title));
        endProse();
        String footnotes = new Footnotes(scope).write();
        if (!footnotes.isEmpty()) {
            parts.add(new Part.Prose(footnotes));
        }
        List<Value> outcomes = matter.list("outcomes");
        outcomes.forEach(outcome -> Outcomes.check(course, List.of(outcome.text()), outcome.place()));
        return new Lesson(
                id,
                matter.texts("was"),
                page.path(),
                number,
                title,
                matter.number("minutes", 0, LONGEST_MINUTES, 0),
                matter.texts("objectives"),
                matter.texts("outcomes"),
                matter.texts("covers"),
                requires,
                complete(),
                matter.number("weight", 0, 1_000, 1),
                matter.flag("optional"),
                safety,
                new Sections(page).read(),
                List.copyOf(parts),
                scope.words(),
                scope.terms(),
                List.copyOf(scope.sources()),
                scope.pictures(),
                Set.copyOf(scope.files()));
    }

    private Optional<String> safety() {
        return matter.value("safety").map(warning -> {
            Node text =
                    Markdown.parse(warning.text(), page.path(), warning.place().line(), page.faults());
            Scope apart = Scope.apart(course, page, id);
            String written = new Writing(apart).blocks(Trees.children(text));
            scope.include(apart);
            return written;
        });
    }

    private void read(Node node, String title) {
        if (!(node instanceof Fence fence)) {
            // A caption or transcript has been taken by the figure before it.
            if (node.getParent() != null) {
                node.accept(new Prose(scope, html));
            }
        } else if (fence.kind().equals("question")) {
            fence.attributes().id().flatMap(bank::find).ifPresent(this::selfCheck);
        } else if (fence.kind().equals("quiz")) {
            quiz(fence, title);
        } else if (fence.kind().equals("technique")) {
            Optional.ofNullable(techniques.get(fence)).ifPresent(this::routine);
        } else {
            fence.accept(new Prose(scope, html));
        }
    }

    private void selfCheck(Asked asked) {
        scope.include(asked);
        endProse();
        parts.add(new Part.SelfCheck(asked.question()));
    }

    private void quiz(Fence fence, String title) {
        new QuizReader(course, page, bank).read(fence, title).ifPresent(read -> {
            read.around().forEach(node -> node.accept(new Prose(scope, html)));
            read.quiz().questions().forEach(q -> bank.find(q.id()).ifPresent(scope::include));
            endProse();
            parts.add(new Part.EmbeddedQuiz(read.quiz()));
        });
    }

    private void routine(TechniqueReader.Read read) {
        read.around().forEach(node -> node.accept(new Prose(scope, html)));
        scope.include(read.scope());
        endProse();
        parts.add(new Part.Routine(read.technique()));
    }

    private void endProse() {
        if (!html.isBlank()) {
            parts.add(new Part.Prose(html.toString().strip()));
        }
        html = new Html();
    }

    private CompletionRule complete() {
        Optional<String> given = matter.text("complete");
        for (CompletionRule rule : CompletionRule.values()) {
            if (rule != CompletionRule.VIEW_AND_QUIZ
                    && given.filter(rule.name().toLowerCase(Locale.ROOT)::equals)
                            .isPresent()) {
                faultIfNoQuiz(rule);
                return rule;
            }
        }
        given.ifPresent(wrong -> page.faults()
                .error(
                        matter.place("complete"),
                        "`complete` is " + Faults.quoted(wrong),
                        "use view, quiz, manual or tutor"));
        return hasGradedQuiz() ? CompletionRule.VIEW_AND_QUIZ : CompletionRule.VIEW;
    }

    private void faultIfNoQuiz(CompletionRule rule) {
        if (rule == CompletionRule.QUIZ && parts.stream().noneMatch(Part.EmbeddedQuiz.class::isInstance)) {
            page.faults()
                    .error(
                            matter.place("complete"),
                            "the lesson has no quiz to complete it",
                            "write a ::: quiz or another rule");
        }
    }

    private boolean hasGradedQuiz() {
        return parts.stream()
                .anyMatch(part ->
                        part instanceof Part.EmbeddedQuiz quiz && !quiz.quiz().optional());
    }

    /** The second-level headings of a page. */
    private record Sections(Page page) {

        List<Section> read() {
            List<Section> sections = new ArrayList<>();
            for (Node node : Trees.children(page.root())) {
                if (node instanceof org.commonmark.node.Heading heading && heading.getLevel() <= 2) {
                    page.anchor(heading)
                            .ifPresent(anchor -> sections.add(new Section("s-" + anchor, PlainText.of(heading))));
                }
            }
            return sections;
        }
    }
}
