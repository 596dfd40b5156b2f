package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.course.Limits;
import org.footing.course.NewCourse;
import org.jspecify.annotations.Nullable;

/**
 * A course that somebody wants to begin, as they typed it.
 *
 * @param id made of the title where nobody gave one
 * @param language as a tag
 * @param errors by field, in words
 * @param there address of the course that has this id
 */
public record CourseForm(String title, String id, String language, Map<String, String> errors, Optional<String> there) {

    private static final OriginMessages WORDS = MessageBundles.get(OriginMessages.class);

    /** Those that schools write in; a course of another one says so in its course.md. */
    private static final List<String> LANGUAGES =
            List.of("en-GB", "en-US", "nl", "fr", "de", "it", "pl", "pt", "es", "sv");

    static final CourseForm EMPTY = new CourseForm("", "", LANGUAGES.get(0), Map.of(), Optional.empty());

    public record Language(String tag, String name, boolean chosen) {}

    static CourseForm typed(String title, String id, String language) {
        var words = title.strip();
        var given = id.isBlank() ? Ids.of(words) : id.strip();
        var known = LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
        var form = new CourseForm(words, given, known, Map.of(), Optional.empty());
        if (words.isEmpty() || words.length() > Limits.TITLE_CHARACTERS) {
            return form.wrong("title", WORDS.titleNeeded(Limits.TITLE_CHARACTERS));
        }
        if (!Ids.isOne(given)) {
            return form.wrong("id", WORDS.idNeeded());
        }
        return form.compiles() ? form : form.wrong("title", WORDS.titleUnfit());
    }

    /** A title may hold characters that no line of a document has. */
    private boolean compiles() {
        return CourseCompiler.compile(documents(), new Addresses("/", "/"))
                .course()
                .filter(course -> course.title().equals(title) && course.id().equals(id))
                .isPresent();
    }

    private CourseForm wrong(String field, String error) {
        var all = new TreeMap<>(errors);
        all.put(field, error);
        return new CourseForm(title, id, language, all, there);
    }

    /** There is a course of that id. */
    CourseForm taken() {
        var form = wrong("id", WORDS.idTaken());
        return new CourseForm(title, id, language, form.errors, Optional.of(Places.course(id)));
    }

    boolean sound() {
        return errors.isEmpty();
    }

    List<Document> documents() {
        return NewCourse.of(id, title, language);
    }

    public List<Language> languages() {
        return LANGUAGES.stream()
                .map(tag ->
                        new Language(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.UK), tag.equals(language)))
                .toList();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
