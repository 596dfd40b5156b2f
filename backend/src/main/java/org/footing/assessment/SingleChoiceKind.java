package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Response.Picked;
import org.footing.course.Question.Option;
import org.footing.course.SingleChoice;

/** All of the mark, or nothing. */
record SingleChoiceKind() implements Kind<SingleChoice, Picked> {

    @Override
    public Class<SingleChoice> questions() {
        return SingleChoice.class;
    }

    @Override
    public Class<Picked> responses() {
        return Picked.class;
    }

    /** True comes before False always. */
    @Override
    public Shuffle shuffle(SingleChoice question, long seed, boolean wanted) {
        return wanted && !question.trueFalse()
                ? Shuffle.of(question.options().size(), question.id(), seed)
                : Shuffle.NONE;
    }

    @Override
    public Asked ask(SingleChoice question, Shuffle shuffle) {
        return Options.ask(question, question.options(), false, shuffle);
    }

    @Override
    public boolean fits(SingleChoice question, Picked response) {
        return response.option() >= 0 && response.option() < question.options().size();
    }

    @Override
    public Verdict mark(SingleChoice question, Picked response) {
        var right = question.options().get(response.option()).right();
        return Options.verdict(
                question, question.options(), List.of(response.option()), right ? Fraction.ONE : Fraction.ZERO);
    }

    @Override
    public Optional<Picked> carried(SingleChoice before, SingleChoice now, Picked response) {
        return Optional.of(
                response.renumbered(Renumbering.of(Options.texts(before.options()), Options.texts(now.options()))));
    }

    @Override
    public List<Said> said(SingleChoice question, Picked response) {
        return List.of(choices(question).get(response.option()));
    }

    @Override
    public List<Said> choices(SingleChoice question) {
        return question.options().stream()
                .map(option -> new Said(0, option.text(), option.right()))
                .toList();
    }

    @Override
    public Optional<Fraction> chance(SingleChoice question) {
        return Optional.of(Fraction.of(1, question.options().size()));
    }

    @Override
    public List<String> solution(SingleChoice question) {
        return question.options().stream()
                .filter(Option::right)
                .map(Option::text)
                .toList();
    }

    @Override
    public Verdict shown(Verdict verdict, Shuffle shuffle) {
        return Options.shown(verdict, shuffle);
    }
}
