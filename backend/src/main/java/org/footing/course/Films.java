package org.footing.course;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Writes films. Who cannot hear gets captions, or the author's word that there is nothing to hear. */
record Films(Scope scope, Html html) {

    private static final Set<String> KNOWN = Set.of("captions", "poster", "silent", "lang");

    void write(Image image, Attributes attributes, Optional<BlockQuote> transcript) {
        attributes.warnUnlessKnown(
                KNOWN, "a film", scope.page().place(image), scope.page().faults());
        Optional<String> source = scope.course().pictures().find(image, image.getDestination(), scope);
        if (source.isEmpty()) {
            return;
        }
        html.line().open("figure", "class", "video").open("video");
        html.flag("controls").with("preload", "metadata").with("src", scope.fileAddress(source.get()));
        String label = scope.course().pictures().alternative(image, scope);
        html.with("aria-label", label);
        attributes
                .value("poster")
                .flatMap(poster -> still(image, poster))
                .ifPresent(poster -> html.with("poster", poster));
        captions(image, attributes);
        html.close("video");
        transcript.ifPresent(this::transcript);
        html.close("figure").line();
        scope.show(new Picture(source.get(), label, java.util.List.of()));
    }

    private Optional<String> still(Node image, String poster) {
        return scope.course()
                .pictures()
                .find(image, poster, scope)
                .filter(path -> scope.course().pictures().isPhotograph(path, image, scope))
                .map(scope::fileAddress);
    }

    private void captions(Node image, Attributes attributes) {
        if (attributes.flag("silent")) {
            return;
        }
        Optional<String> captions = attributes.value("captions");
        if (captions.isEmpty()) {
            scope.page()
                    .error(
                            image,
                            "the film has no captions",
                            "add {captions=….vtt}, or {silent} when nothing is to be heard");
            return;
        }
        scope.course().pictures().find(image, captions.get(), scope).ifPresent(path -> track(image, path, attributes));
    }

    private void track(Node image, String path, Attributes attributes) {
        if (!path.endsWith(".vtt")) {
            scope.page()
                    .error(
                            image,
                            Faults.quoted(path) + " holds no captions",
                            "captions are WebVTT files, ending in .vtt");
            return;
        }
        Locale language = Locale.forLanguageTag(
                attributes.value("lang").orElse(scope.course().language()));
        html.open("track", "kind", "captions", "src", scope.fileAddress(path));
        html.with("srclang", language.toLanguageTag())
                .with("label", language.getDisplayLanguage(language))
                .flag("default");
    }

    private void transcript(BlockQuote quote) {
        html.open("details").open("summary").text("Transcript").close("summary").line();
        Prose prose = new Prose(scope, html);
        prose.withoutTerms(quote);
        html.close("details");
    }
}
