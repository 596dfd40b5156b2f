package org.footing.course;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Upload.Accept;

/** A last line {@code ^^^^ {accept="image,video,pdf"}}, for a file that a tutor marks with {@code > [!RUBRIC]}. */
record UploadKind() implements QuestionKind {

    private static final String MARK = "^^^^";

    @Override
    public boolean fits(QuestionBody body) {
        return LastLine.of(body).filter(line -> line.text().startsWith(MARK)).isPresent();
    }

    @Override
    public boolean hasRubric() {
        return true;
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        LastLine line = LastLine.of(body).orElseThrow();
        Attributes attributes = line.attributes().map(Brace::attributes).orElse(Attributes.NONE);
        Place place = body.page().place(line.nodes().get(0));
        attributes.warnUnlessKnown(
                Set.of("accept"), "an upload", place, body.page().faults());
        String rest = line.text().substring(MARK.length()).strip();
        if (!rest.equals(line.attributes().map(Brace::literal).orElse(""))) {
            body.page()
                    .faults()
                    .error(
                            place,
                            Faults.quoted(rest) + " after ^^^^ cannot be read",
                            "write ^^^^ {accept=\"image,video,pdf\"}");
        }
        Set<Accept> accept = accept(attributes, place, body.page().faults());
        line.take(body);
        return Optional.of((head, writing) -> new Upload(head, accept, body.rubric(writing)));
    }

    private static Set<Accept> accept(Attributes attributes, Place place, Faults faults) {
        if (!attributes.has("accept")) {
            return EnumSet.allOf(Accept.class);
        }
        Set<Accept> accept = EnumSet.noneOf(Accept.class);
        for (String word : attributes.value("accept").orElse("").split(",", -1)) {
            List<Accept> known = Arrays.stream(Accept.values())
                    .filter(kind -> kind.word().equals(word.strip()))
                    .toList();
            if (known.isEmpty()) {
                faults.error(
                        place, "`accept` is " + Faults.quoted(word), "use image, video, pdf or several with commas");
            }
            accept.addAll(known);
        }
        return accept;
    }
}
