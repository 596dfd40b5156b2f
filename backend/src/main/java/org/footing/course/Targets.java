package org.footing.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/** Finds the regions that items point to, and what is wrong with them. */
final class Targets {

    private final QuestionBody body;
    private final ScenePicture picture;
    private final Set<String> taken = new HashSet<>();

    /** Who cannot see the picture tells regions apart by these alone. */
    private final Set<String> described = new HashSet<>();

    Targets(QuestionBody body, ScenePicture picture) {
        this.body = body;
        this.picture = picture;
    }

    static boolean areFew(QuestionBody body, int regions) {
        if (regions > Limits.REGIONS) {
            body.error("the question has " + regions + " regions", "ask for at most " + Limits.REGIONS);
        }
        return regions <= Limits.REGIONS;
    }

    /**
     * @param text what stands after the @
     * @param label what the item calls the region, empty when it has no words
     */
    Optional<Target> find(String text, String label, Node item) {
        Optional<Pointer> pointer = Pointer.read(text);
        if (pointer.isEmpty()) {
            error(
                    item,
                    "the region " + Faults.quoted(text) + " cannot be read",
                    "write @ #region, @ circle 12% 78% 6% \"…\" or @ poly 25%,52% 38%,50% 36%,63% \"…\"");
        }
        Optional<Target> target = pointer.flatMap(
                p -> p instanceof Pointer.Shape shape ? shape(shape, item) : named(((Pointer.Named) p).id(), item));
        target.ifPresent(found -> check(found, text, label, item));
        return target;
    }

    /** All regions of the drawing in its order, with the one that is listed at its place: the first is not always the right one. */
    List<Target> all(Target listed, Node item) {
        List<Picture.Region> regions = picture.drawing().map(Drawing::regions).orElse(List.of());
        if (!areFew(body, regions.size())) {
            return List.of();
        }
        List<Target> all = new ArrayList<>();
        for (Picture.Region region : regions) {
            if (region.id().equals(listed.id())) {
                all.add(listed);
            } else {
                find("#" + region.id(), "", item).ifPresent(all::add);
            }
        }
        return all;
    }

    private void check(Target target, String text, String label, Node item) {
        String description = target.region().description();
        if (!taken.add(target.place())) {
            error(item, "the region " + Faults.quoted(text) + " is listed twice", "keep one");
        } else if (!description.isEmpty() && !described.add(description)) {
            warn(item, "two regions have the description " + Faults.quoted(description), "tell them apart");
        }
        warnOfTelltales(target, label, item);
    }

    /** What would tell a student which region it is. */
    private void warnOfTelltales(Target target, String label, Node item) {
        for (String name : names(target, label)) {
            Telltale telltale = new Telltale(name);
            if (telltale.isIn(target.region().description())) {
                warn(
                        item,
                        "the description of a region holds its name " + Faults.quoted(name),
                        "say where it lies and how it looks");
            }
            picture.drawing().map(Drawing::bare).ifPresent(bare -> warnOfWords(bare, telltale, item));
        }
    }

    private void warnOfWords(BareDrawing bare, Telltale telltale, Node item) {
        if (bare.words().stream().anyMatch(telltale::isIn)) {
            warn(
                    item,
                    "the drawing has the name " + Faults.quoted(telltale.name()) + " written in it",
                    "remove its <text>");
        }
        if (bare.classes().stream().anyMatch(telltale::is)) {
            warn(
                    item,
                    "a class of the drawing is called like the region " + Faults.quoted(telltale.name()),
                    "call it by its look");
        }
    }

    private static Set<String> names(Target target, String label) {
        Set<String> names = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(target.names());
        names.add(label);
        return names;
    }

    private Optional<Target> named(String id, Node item) {
        if (picture.drawing().isEmpty()) {
            error(
                    item,
                    "the picture has no region " + Faults.quoted("#" + id),
                    "draw a shape, such as @ circle 12% 78% 6% \"…\"");
            return Optional.empty();
        }
        Optional<Picture.Region> region = picture.drawing().get().region(id);
        if (region.isEmpty()) {
            error(item, "there is no region " + Faults.quoted("#" + id) + " in the picture", didYouMean(id));
        } else if (region.get().description().isEmpty()) {
            error(
                    item,
                    "the region " + Faults.quoted("#" + id) + " has no description",
                    "write a <desc> in the drawing for who cannot see the picture, without its name");
        }
        return region.map(found -> new Target(
                id, new Scene.Region(found.description(), ""), List.of(found.title(), id.replaceAll("[-_.]", " "))));
    }

    private Optional<Target> shape(Pointer.Shape shape, Node item) {
        if (!shape.isInside()) {
            error(item, "the region is outside the picture", "keep its points from 0% to 100% and a radius up to 50%");
        }
        if (shape.description().isEmpty()) {
            error(item, "the region has no description", "add in quotation marks what is seen there, without its name");
        }
        String element = shape.element(picture.size());
        return Optional.of(new Target("", new Scene.Region(shape.description(), element), List.of()));
    }

    private String didYouMean(String id) {
        List<String> ids = picture.drawing().map(Drawing::regions).orElse(List.of()).stream()
                .map(Picture.Region::id)
                .toList();
        return Spelling.nearest(id, ids)
                .map(near -> "did you mean #" + near + "?")
                .orElse("give a part of the drawing this id and a <title>");
    }

    private void error(Node item, String wrong, String mend) {
        body.page().error(item, wrong, mend);
    }

    private void warn(Node item, String wrong, String mend) {
        body.page().warning(item, wrong, mend);
    }
}
