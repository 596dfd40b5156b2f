package org.footing.library;

/**
 * Something in a course that matches what was looked for.
 *
 * @param id of the lesson, technique or term
 * @param lesson that it stands in; empty for a term of the glossary
 * @param snippet HTML, the words looked for in {@code <mark>}: sentences of a lesson or technique, the whole definition of a term
 */
public record Found(Kind kind, String id, String title, String lesson, String snippet) {

    /** What can be found. Questions are not among it: their words would tell what is asked. */
    public enum Kind {
        LESSON,
        TECHNIQUE,
        TERM
    }
}
