package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The one picture that a question asks about, taken out of its text. A drawing's titles are answers: it is shown without them. */
record ScenePicture(
        QuestionBody body, Image image, String path, String alternative, Size size, Optional<Drawing> drawing) {

    /** Takes the picture out; empty, and a fault, when there is none or more than one. */
    static Optional<ScenePicture> take(QuestionBody body) {
        List<Image> images = images(body);
        if (images.size() > 1) {
            body.page()
                    .error(
                            images.get(1),
                            "the question has a second picture",
                            "keep the one whose regions are asked for");
        }
        if (images.isEmpty()
                || !(images.get(0).getParent() instanceof Paragraph paragraph)
                || !body.asked().contains(paragraph)) {
            body.error("the question has no picture", "put ![What is shown](picture.svg) above its regions");
            return Optional.empty();
        }
        Image image = images.get(0);
        checkAttributes(body, image);
        Scope scope = Scope.apart(body.course(), body.page(), "");
        Pictures pictures = body.course().pictures();
        String alternative = pictures.alternative(image, scope);
        Optional<ScenePicture> picture = pictures.find(image, image.getDestination(), scope)
                .flatMap(path -> read(body, image, path, alternative, scope));
        image.unlink();
        Trees.trim(paragraph);
        if (paragraph.getFirstChild() == null) {
            body.asked().remove(paragraph);
        }
        return picture;
    }

    /** The regions in their order, the picture as a student may see it. */
    Scene scene(List<Target> targets, Scope scope) {
        Html html = new Html();
        if (drawing.isPresent()) {
            drawing.get().writeBare(alternative, numbers(targets), html);
        } else {
            body.course().pictures().write(path, alternative, image, scope, html);
        }
        return new Scene(
                html.toString(),
                size.width(),
                size.height(),
                targets.stream().map(Target::region).toList());
    }

    private static Optional<ScenePicture> read(
            QuestionBody body, Image image, String path, String alternative, Scope scope) {
        Pictures pictures = body.course().pictures();
        if (!Pictures.isDrawing(path)) {
            return Optional.of(path)
                    .filter(raster -> pictures.isPhotograph(raster, image, scope))
                    .flatMap(pictures::size)
                    .map(size -> new Size(size.width(), size.height()))
                    .map(size -> new ScenePicture(body, image, path, alternative, size, Optional.empty()));
        }
        Optional<Drawing> drawing = pictures.drawing(path);
        if (drawing.isPresent() && drawing.get().size().isEmpty()) {
            body.page().error(image, "the drawing has no viewBox", "add viewBox=\"0 0 width height\" to its <svg>");
        }
        return drawing.flatMap(
                drawn -> drawn.size().map(size -> new ScenePicture(body, image, path, alternative, size, drawing)));
    }

    private static void checkAttributes(QuestionBody body, Image image) {
        Attributes attributes = Figures.attributes(image);
        attributes.warnUnlessKnown(
                Set.of("regions"),
                "a picture",
                body.page().place(image),
                body.page().faults());
        if (attributes.flag("regions")) {
            body.page().error(image, "{regions} lists what is asked for", "remove it");
        }
        if (image.getTitle() != null && !image.getTitle().isBlank()) {
            body.page().warning(image, "the picture's title is not shown in a question", "write it above the picture");
        }
    }

    private static Map<String, Integer> numbers(List<Target> targets) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            if (!targets.get(i).id().isEmpty()) {
                numbers.put(targets.get(i).id(), i);
            }
        }
        return numbers;
    }

    private static List<Image> images(QuestionBody body) {
        List<Image> images = new ArrayList<>();
        AbstractVisitor finder = new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                images.add(image);
            }
        };
        for (Node block : body.asked()) {
            block.accept(finder);
        }
        return images;
    }
}
