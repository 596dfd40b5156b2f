package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Labelled;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Labelling;

/** The share of the regions that carry their name. The names are always shuffled, the regions never. */
record LabellingKind() implements Kind<Labelling, Labelled> {

    @Override
    public Class<Labelling> questions() {
        return Labelling.class;
    }

    @Override
    public Class<Labelled> responses() {
        return Labelled.class;
    }

    @Override
    public Shuffle shuffle(Labelling question, long seed, boolean wanted) {
        var key = IntStream.range(0, regions(question)).boxed().toList();
        return Shuffle.beside(key, question.names().size(), question.id(), seed);
    }

    @Override
    public Asked ask(Labelling question, Shuffle shuffle) {
        return new Asked.Label(Asked.Prompt.of(question), question.scene(), shuffle.entries(question.names()));
    }

    /** A name can be used once. */
    @Override
    public boolean fits(Labelling question, Labelled response) {
        var used = response.names().values();
        return used.stream().distinct().count() == used.size()
                && used.stream()
                        .allMatch(name -> name >= 0 && name < question.names().size())
                && response.names().keySet().stream().allMatch(region -> region >= 0 && region < regions(question));
    }

    @Override
    public Verdict mark(Labelling question, Labelled response) {
        var parts = response.names().entrySet().stream()
                .map(label -> Part.of(label.getKey(), right(question, label.getKey(), label.getValue())))
                .toList();
        return Verdict.of(parts, regions(question), question.head().explain());
    }

    /** By what is written on it: two regions may bear the same name. */
    private static boolean right(Labelling question, int region, int name) {
        return question.names().get(name).equals(question.names().get(region));
    }

    @Override
    public Optional<Labelled> carried(Labelling before, Labelling now, Labelled response) {
        var names = Renumbering.of(before.names(), now.names());
        return Renumbering.ofAsMany(before.scene().descriptions(), now.scene().descriptions())
                .map(regions -> response.renumbered(names).moved(regions));
    }

    @Override
    public List<Said> said(Labelling question, Labelled response) {
        return response.names().entrySet().stream()
                .map(label -> new Said(
                        label.getKey(),
                        labelled(question, label.getKey(), label.getValue()),
                        right(question, label.getKey(), label.getValue())))
                .toList();
    }

    @Override
    public List<String> solution(Labelling question) {
        return IntStream.range(0, regions(question))
                .mapToObj(region -> labelled(question, region, region))
                .toList();
    }

    private static String labelled(Labelling question, int region, int name) {
        var described = TypedText.html(question.scene().regions().get(region).description());
        return described + " → " + question.names().get(name);
    }

    private static int regions(Labelling question) {
        return question.scene().regions().size();
    }
}
