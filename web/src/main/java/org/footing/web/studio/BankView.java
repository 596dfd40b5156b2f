package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.assessment.Facility;
import org.footing.assessment.Facility.Level;
import org.footing.course.QuestionBank;
import org.footing.course.QuestionBank.Asking;
import org.footing.course.QuestionBank.Entry;

/**
 * The question bank as its page shows it.
 *
 * @param found how many questions there are of those that are looked for
 * @param groups one list of questions, or several of such as are nearly the same
 * @param notice what was done
 */
public record BankView(
        String course,
        BankQuery query,
        List<String> tags,
        List<String> outcomes,
        List<Choice> kinds,
        List<Choice> levels,
        List<Choice> sorts,
        List<Choice> quizzes,
        int all,
        int found,
        int pages,
        List<List<Row>> groups,
        Form form,
        Optional<String> notice) {

    private static final BankMessages WORDS = MessageBundles.get(BankMessages.class);

    private static final int PAGE = 50;

    /** One of a list to choose from. */
    public record Choice(String value, String words, boolean chosen) {}

    /** A quiz that asks a question. @param address where it is written */
    public record Use(String title, String address) {}

    /**
     * @param text HTML of what is asked
     * @param address where it is written
     * @param open a self-check that no quiz asks
     * @param difficulty how hard it turned out to be, in words
     */
    public record Row(
            String id,
            String text,
            String kind,
            String address,
            List<String> tags,
            List<Use> uses,
            boolean open,
            String difficulty,
            boolean picked) {}

    /**
     * What was filled in to be done with the questions that are ticked.
     *
     * @param error why it was not done
     */
    public record Form(List<String> picked, String tag, String quiz, Optional<String> error) {

        static final Form EMPTY = new Form(List.of(), "", "", Optional.empty());
    }

    static BankView of(
            String course,
            QuestionBank bank,
            Map<String, Facility> facilities,
            BankQuery query,
            Form form,
            Optional<String> notice) {
        Function<Entry, Facility> facility =
                entry -> facilities.getOrDefault(entry.question().id(), Facility.NONE);
        var found = query.alike() ? List.<Entry>of() : found(bank, facility, query);
        var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        var page = Math.min(query.page(), pages);
        var shown = found.subList((page - 1) * PAGE, Math.min(page * PAGE, found.size()));
        var groups = query.alike() ? bank.alike().stream().limit(PAGE).toList() : List.of(shown);
        var quizzes =
                bank.quizzes().stream().collect(Collectors.toMap(Asking::id, Function.identity(), (one, two) -> one));
        return new BankView(
                course,
                query.at(page),
                bank.tags(),
                bank.outcomes(),
                kinds(bank, query),
                levels(query),
                sorts(query),
                bank.quizzes().stream()
                        .map(quiz ->
                                new Choice(quiz.id(), quiz.title(), quiz.id().equals(form.quiz())))
                        .toList(),
                bank.entries().size(),
                found.size(),
                pages,
                groups.stream()
                        .map(group -> group.stream()
                                .map(entry -> row(course, entry, facility.apply(entry), quizzes, form))
                                .toList())
                        .toList(),
                form,
                notice);
    }

    /** Where what is done with the ticked ones is sent to, to come back to the same list. */
    public String tagsAt() {
        return query.address(Places.questions(course) + "/tags");
    }

    public String quizzesAt() {
        return query.address(Places.questions(course) + "/quizzes");
    }

    public Optional<String> previous() {
        return query.page() > 1
                ? Optional.of(query.at(query.page() - 1).address(Places.questions(course)))
                : Optional.empty();
    }

    public Optional<String> next() {
        return query.page() < pages
                ? Optional.of(query.at(query.page() + 1).address(Places.questions(course)))
                : Optional.empty();
    }

    private static List<Entry> found(QuestionBank bank, Function<Entry, Facility> facility, BankQuery query) {
        return bank.found(query.search()).stream()
                .filter(entry -> query.level()
                        .map(level -> level == facility.apply(entry).level())
                        .orElse(true))
                .sorted(Comparator.comparing(facility, query.sort().order()))
                .toList();
    }

    private static Row row(String course, Entry entry, Facility facility, Map<String, Asking> quizzes, Form form) {
        var head = entry.question().head();
        return new Row(
                head.id(),
                head.text(),
                QuestionBank.kind(entry.question()),
                Places.document(course, entry.path()),
                head.tags(),
                entry.quizzes().stream()
                        .flatMap(id -> Optional.ofNullable(quizzes.get(id)).stream())
                        .map(quiz -> new Use(quiz.title(), Places.document(course, quiz.path())))
                        .toList(),
                entry.open(),
                difficulty(facility),
                form.picked().contains(head.id()));
    }

    private static String difficulty(Facility facility) {
        var percent = facility.mean().percent();
        return switch (facility.level()) {
            case NEVER_ASKED -> WORDS.notAskedYet();
            case TOO_FEW -> WORDS.askedTooSeldom(facility.attempts());
            case HARD -> told(WORDS.isHard(), facility, percent);
            case MIDDLING -> told(WORDS.isMiddling(), facility, percent);
            case EASY -> told(WORDS.isEasy(), facility, percent);
        };
    }

    private static String told(String level, Facility facility, int percent) {
        return facility.tentative()
                ? WORDS.tentative(level, percent, facility.attempts())
                : WORDS.facility(level, percent, facility.attempts());
    }

    private static List<Choice> kinds(QuestionBank bank, BankQuery query) {
        return bank.entries().stream()
                .map(entry -> QuestionBank.kind(entry.question()))
                .distinct()
                .sorted()
                .map(kind -> new Choice(
                        kind, WORDS.kindCalled(kind), kind.equals(query.search().kind())))
                .toList();
    }

    private static List<Choice> levels(BankQuery query) {
        return List.of(
                choice(Level.HARD, WORDS.hard(), query),
                choice(Level.MIDDLING, WORDS.middling(), query),
                choice(Level.EASY, WORDS.easy(), query),
                choice(Level.TOO_FEW, WORDS.tooFew(), query),
                choice(Level.NEVER_ASKED, WORDS.neverAsked(), query));
    }

    private static Choice choice(Level level, String words, BankQuery query) {
        return new Choice(level.name(), words, query.level().equals(Optional.of(level)));
    }

    private static List<Choice> sorts(BankQuery query) {
        return List.of(
                choice(BankQuery.Sort.COURSE, WORDS.inOrder(), query),
                choice(BankQuery.Sort.HARDEST, WORDS.hardestFirst(), query),
                choice(BankQuery.Sort.EASIEST, WORDS.easiestFirst(), query));
    }

    private static Choice choice(BankQuery.Sort sort, String words, BankQuery query) {
        return new Choice(sort.name(), words, query.sort() == sort);
    }
}
