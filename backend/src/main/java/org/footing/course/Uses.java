package org.footing.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a document of a course is used: the texts that name it, as a picture, a film, its captions or a link. */
public final class Uses {

    private Uses() {}

    /**
     * Never throws on bad input.
     *
     * @param path of the document
     * @param texts in Markdown; one that cannot be read names nothing
     * @return paths of those that name it, in alphabetical order
     */
    public static List<String> of(String path, Collection<Document> texts) {
        return texts.stream()
                .filter(text -> !text.path().equals(path) && names(text, path))
                .map(Document::path)
                .sorted()
                .toList();
    }

    private static boolean names(Document text, String path) {
        return Manuscript.decode(text, new Faults())
                .filter(words -> Mentions.in(text.path(), words).stream()
                        .anyMatch(mention ->
                                Paths.resolve(text.path(), mention.path()).equals(Optional.of(path))))
                .isPresent();
    }
}
