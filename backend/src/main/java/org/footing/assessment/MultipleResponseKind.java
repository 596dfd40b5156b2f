package org.footing.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Chosen;
import org.footing.course.MultipleResponse;
import org.footing.course.Question.Option;

/** Weights where the author gave any, else max(0, right/R - wrong/W) (course-format, "Questions"). */
record MultipleResponseKind() implements Kind<MultipleResponse, Chosen> {

    /** Authors give per cent with four decimals at most. */
    private static final int DECIMALS = 4;

    private static final int MILLIONTHS = 1_000_000;

    @Override
    public Class<MultipleResponse> questions() {
        return MultipleResponse.class;
    }

    @Override
    public Class<Chosen> responses() {
        return Chosen.class;
    }

    @Override
    public Shuffle shuffle(MultipleResponse question, long seed, boolean wanted) {
        return wanted ? Shuffle.of(question.options().size(), question.id(), seed) : Shuffle.NONE;
    }

    @Override
    public Asked ask(MultipleResponse question, Shuffle shuffle) {
        return Options.ask(question, question.options(), true, shuffle);
    }

    @Override
    public boolean fits(MultipleResponse question, Chosen response) {
        return response.options().stream()
                .allMatch(number -> number >= 0 && number < question.options().size());
    }

    @Override
    public Verdict mark(MultipleResponse question, Chosen response) {
        return Options.verdict(
                question, question.options(), response.options(), share(question.options(), response.options()));
    }

    @Override
    public Optional<Chosen> carried(MultipleResponse before, MultipleResponse now, Chosen response) {
        return Renumbering.ofAsMany(Options.texts(before.options()), Options.texts(now.options()))
                .map(response::renumbered);
    }

    @Override
    public List<Said> said(MultipleResponse question, Chosen response) {
        return response.options().stream().map(choices(question)::get).toList();
    }

    @Override
    public List<Said> choices(MultipleResponse question) {
        var options = question.options();
        return IntStream.range(0, options.size())
                .mapToObj(number -> new Said(
                        number, options.get(number).text(), options.get(number).right()))
                .toList();
    }

    @Override
    public List<String> solution(MultipleResponse question) {
        return question.options().stream()
                .filter(Option::right)
                .map(Option::text)
                .toList();
    }

    @Override
    public Verdict shown(Verdict verdict, Shuffle shuffle) {
        return Options.shown(verdict, shuffle);
    }

    private static Fraction share(List<Option> options, Set<Integer> chosen) {
        return options.stream().anyMatch(option -> option.weight().isPresent())
                ? weights(options, chosen)
                : shareOf(options, chosen, true)
                        .minus(shareOf(options, chosen, false))
                        .clamped();
    }

    /** The key itself is the whole mark whatever the weights say: three thirds are written 33.33. */
    private static Fraction weights(List<Option> options, Set<Integer> chosen) {
        return chosen.equals(key(options)) ? Fraction.ONE : sum(options, chosen);
    }

    private static Set<Integer> key(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(number -> options.get(number).right())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Fraction sum(List<Option> options, Set<Integer> chosen) {
        return chosen.stream()
                .flatMap(number -> options.get(number).weight().stream())
                .map(MultipleResponseKind::perCent)
                .reduce(Fraction.ZERO, Fraction::plus)
                .clamped();
    }

    private static Fraction perCent(BigDecimal weight) {
        return Fraction.of(weight.movePointRight(DECIMALS).longValueExact(), MILLIONTHS);
    }

    /** The chosen ones of the right (or wrong) options, of all of these; nothing where there are none. */
    private static Fraction shareOf(List<Option> options, Set<Integer> chosen, boolean right) {
        var all = IntStream.range(0, options.size())
                .filter(number -> options.get(number).right() == right)
                .boxed()
                .toList();
        return all.isEmpty()
                ? Fraction.ZERO
                : Fraction.of(all.stream().filter(chosen::contains).count(), all.size());
    }
}
