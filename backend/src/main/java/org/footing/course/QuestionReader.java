package org.footing.course;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Question.Head;

/** Makes a question of a fence. */
record QuestionReader(Catalogue course, Page page) {

    private static final Set<String> KNOWN = Set.of("points", "outcome", "tags", "level", "self-check");
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);

    /** In this order each is asked whether it knows the body; the last knows everything. */
    private static final List<QuestionKind> KINDS = List.of(
            new DerivedOrderingKind(),
            new HotspotKind(),
            new SingleChoiceKind(),
            new MultipleResponseKind(),
            new LabellingKind(),
            new MatchingKind(),
            new NumericKind(),
            new WrittenKind(),
            new UploadKind(),
            new GapsKind(),
            new OrderingKind());

    Optional<Asked> read(Fence fence, String lesson, String ownQuiz) {
        QuestionBody body = new QuestionBody(page, fence, course);
        QuestionKind kind = KINDS.stream().filter(k -> k.fits(body)).findFirst().orElseThrow();
        checkAttributes(fence, kind);
        faultRubric(body, kind);
        Optional<Answers> answers = kind.read(body);
        // Kinds find faults of their own; a question without an id has been named as a fault before.
        if (answers.isEmpty() || fence.attributes().id().isEmpty()) {
            return Optional.empty();
        }
        Scope scope = Scope.apart(course, page, fence.attributes().id().get());
        Question question = versioned(body, kind, answers.get(), scope);
        boolean open = fence.attributes().flag("self-check");
        return Optional.of(
                new Asked(question, page.place(fence), open, ownQuiz, lesson, scope.sources(), scope.files()));
    }

    private Question versioned(QuestionBody body, QuestionKind kind, Answers answers, Scope scope) {
        Question question = write(body, kind, answers, scope, "");
        Scope neutral = scope.neutral();
        Question same = scope.isAddressed() ? write(body, kind, answers, neutral, "") : question;
        if (question.head().text().isEmpty()) {
            body.error("the question asks nothing", "write what is asked above the answers");
        }
        return question.with(question.head().withVersion(Version.of(same)));
    }

    private Question write(QuestionBody body, QuestionKind kind, Answers answers, Scope scope, String version) {
        Attributes attributes = body.attributes();
        Writing writing = new Writing(scope);
        String text = writing.blocks(body.asked());
        Head head = new Head(
                attributes.id().orElseThrow(),
                text.isEmpty() ? kind.otherwiseAsked(body) : text,
                points(body),
                words(attributes, "outcome"),
                words(attributes, "tags"),
                attributes.value("level"),
                body.hint().map(hint -> writing.blocks(Trees.children(hint))),
                body.explain().map(explain -> writing.blocks(Trees.children(explain))),
                version);
        return answers.question(head, writing);
    }

    private static BigDecimal points(QuestionBody body) {
        String given = body.attributes().value("points").orElse("1");
        Optional<BigDecimal> points =
                Numbers.decimal(given).filter(p -> p.signum() > 0 && p.compareTo(MOST_POINTS) <= 0);
        if (points.isEmpty()) {
            body.error("`points` is " + Faults.quoted(given), "give a number above 0, at most " + MOST_POINTS);
        }
        return points.orElse(BigDecimal.ONE);
    }

    private void checkAttributes(Fence fence, QuestionKind kind) {
        Set<String> known = new HashSet<>(KNOWN);
        known.addAll(kind.attributes());
        fence.attributes().warnUnlessKnown(known, "a question of this kind", page.place(fence), page.faults());
        Outcomes.check(course, words(fence.attributes(), "outcome"), page.place(fence));
    }

    private static void faultRubric(QuestionBody body, QuestionKind kind) {
        body.rubric().filter(rubric -> !kind.hasRubric()).ifPresent(rubric -> body.page()
                .error(
                        rubric,
                        "a rubric where no tutor marks",
                        "remove it, or ask for a written answer with ____ or a file with ^^^^"));
    }

    static List<String> words(Attributes attributes, String key) {
        return attributes.value(key).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
