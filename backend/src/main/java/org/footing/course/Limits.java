package org.footing.course;

/** How large a course may be. Far above what anyone writes by hand, far below what stops a server. */
public final class Limits {

    static final int DOCUMENTS = 5_000;
    static final int TEXT_BYTES = 4 << 20;

    /** Of a text that an author saves: what an editor in a browser bears. */
    public static final int TEXT_CHARACTERS = 500_000;

    static final int MEDIA_BYTES = 25 << 20;
    static final long COURSE_BYTES = 256L << 20;

    /** Of a zip, unpacked: all of it stands in memory. Films hardly shrink in one, and texts are small. */
    static final long ZIP_BYTES = 64L << 20;

    static final int DRAWING_BYTES = 1 << 20;

    /** Of a course. */
    public static final int TITLE_CHARACTERS = 200;

    static final int LINE_LENGTH = 20_000;

    /** Inline markup is searched for across a whole block: its cost can grow with the square of this. */
    static final int BLOCK_LENGTH = 100_000;

    /** A line that might begin another block copies all lines of the paragraph before it: another square. */
    static final int BLOCK_LINES = 5_000;

    /** In a block: each link or gap looks at every bracket that is open before it. */
    static final int BRACKETS = 5_000;

    /** Short rows below a long heading row are filled up: a small text can hold a huge table. */
    static final int CELLS = 200_000;

    /** Of one question: a letter of the alphabet names each, and nobody chooses among more. */
    static final int REGIONS = 26;

    static final int NESTING = 100;
    static final int ID_LENGTH = 64;

    private Limits() {}

    /** As {@link #bytes} counts it: files that the compiler reads as text are held shorter. */
    static int bytes(String path) {
        return DocumentPath.isText(path) ? TEXT_BYTES : MEDIA_BYTES;
    }

    /** Whether a course may have so many documents and bytes. */
    public static boolean hold(long documents, long bytes) {
        return documents <= DOCUMENTS && bytes <= COURSE_BYTES;
    }
}
