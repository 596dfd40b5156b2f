package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Hotspot;

/** All of the mark, or nothing. */
record HotspotKind() implements Kind<Hotspot, Pointed> {

    @Override
    public Class<Hotspot> questions() {
        return Hotspot.class;
    }

    @Override
    public Class<Pointed> responses() {
        return Pointed.class;
    }

    @Override
    public Asked ask(Hotspot question, Shuffle shuffle) {
        return new Asked.Point(Asked.Prompt.of(question), question.scene());
    }

    @Override
    public boolean fits(Hotspot question, Pointed response) {
        return response.region() >= 0 && response.region() < question.spots().size();
    }

    @Override
    public Verdict mark(Hotspot question, Pointed response) {
        var spot = question.spots().get(response.region());
        return new Verdict(
                spot.right() ? Fraction.ONE : Fraction.ZERO,
                false,
                spot.critical(),
                List.of(new Part(response.region(), spot.right(), spot.feedback())),
                Optional.empty(),
                question.head().explain());
    }

    @Override
    public Optional<Pointed> carried(Hotspot before, Hotspot now, Pointed response) {
        var regions = Renumbering.of(before.scene().descriptions(), now.scene().descriptions());
        return Optional.of(new Pointed(regions.applyAsInt(response.region())));
    }

    @Override
    public List<Said> said(Hotspot question, Pointed response) {
        return List.of(choices(question).get(response.region()));
    }

    @Override
    public List<Said> choices(Hotspot question) {
        return IntStream.range(0, question.spots().size())
                .mapToObj(number -> new Said(
                        0,
                        described(question, number),
                        question.spots().get(number).right()))
                .toList();
    }

    @Override
    public Optional<Fraction> chance(Hotspot question) {
        return Optional.of(Fraction.of(1, question.spots().size()));
    }

    /** What the right region is for who cannot see it. */
    @Override
    public List<String> solution(Hotspot question) {
        return IntStream.range(0, question.spots().size())
                .filter(number -> question.spots().get(number).right())
                .mapToObj(number -> described(question, number))
                .toList();
    }

    private static String described(Hotspot question, int region) {
        return TypedText.html(question.scene().regions().get(region).description());
    }
}
