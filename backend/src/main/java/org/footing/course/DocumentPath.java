package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a document may be called that comes from outside: an archive, a browser or a script. */
public final class DocumentPath {

    private static final int LONGEST = 500;

    private static final Set<String> TEXTS = Set.of("md", "csv", "vtt", "svg", "txt");

    private static final Set<String> OTHERS = Set.of("mp4", "webm", "mp3", "pdf", "docx", "xlsx", "odt");

    private DocumentPath() {}

    /** Whether it leads into the folder of a course, on every computer. */
    public static boolean isPlain(String path) {
        return path.length() <= LONGEST
                && path.chars().noneMatch(c -> c < ' ' || c == 127 || "\\:%?*\"<>|".indexOf(c) >= 0)
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** Whether a course holds files of this kind. */
    public static boolean isTaken(String path) {
        return isRead(path) || OTHERS.contains(ending(path));
    }

    /** Whether the compiler looks into it. Of films, sounds and papers it asks only whether they are there. */
    public static boolean isRead(String path) {
        return isText(path) || Pictures.PHOTOGRAPHS.contains(ending(path));
    }

    /** Whether a lesson stands there. */
    public static boolean isLesson(String path) {
        return Layout.LESSON.matcher(path).matches();
    }

    /** Whether it can be edited as text. */
    public static boolean isText(String path) {
        return TEXTS.contains(ending(path));
    }

    /** Whether it is a drawing or a photograph. */
    public static boolean isPicture(String path) {
        return Pictures.isPicture(path);
    }

    /** Whether a text can show it, or offer it to be kept: what is no Markdown and no table of the compiler's. */
    public static boolean isShown(String path) {
        return isTaken(path) && !Set.of("md", "csv", "txt").contains(ending(path));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
