package org.footing.web.studio;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.footing.course.DocumentPath;

/** Where things of the studio are. */
final class Places {

    static final String STUDIO = "/studio";

    private Places() {}

    static String course(String course) {
        return STUDIO + "/" + course;
    }

    static String archive(String course) {
        return course(course) + "/archive";
    }

    static String offer(String course) {
        return course(course) + "/offer";
    }

    static String publication(String course) {
        return course(course) + "/publication";
    }

    static String document(String course, String path) {
        return course(course) + "/documents/" + encoded(path);
    }

    /** A picture or another file, and what can be done with it. */
    static String file(String course, String path) {
        return course(course) + "/file/" + encoded(path);
    }

    /** The text of a document where it is one; otherwise its file. */
    static String found(String course, String path) {
        return DocumentPath.isText(path) && !DocumentPath.isPicture(path) ? document(course, path) : file(course, path);
    }

    /** What stands in the draft, for a page to show or a browser to keep. */
    static String content(String course, String path) {
        return course(course) + "/files/" + encoded(path);
    }

    static String history(String course, String path) {
        return course(course) + "/history/" + encoded(path);
    }

    static String questions(String course) {
        return course(course) + "/questions";
    }

    static String lesson(String course, String id) {
        return course(course) + "/lessons/" + id;
    }

    static String quiz(String course, String id) {
        return course(course) + "/quizzes/" + id;
    }

    static String arrangement(String course, String path) {
        return course(course) + "/arrangement/" + encoded(path);
    }

    static String kept(String course, String path) {
        return "/api/v1/courses/" + course + "/documents/" + encoded(path);
    }

    static String vocabulary(String course) {
        return "/api/v1/courses/" + course + "/vocabulary";
    }

    /** Where a picture is chosen whose places a question in this lesson shall ask for. */
    static String regions(String course, String lesson) {
        return course(course) + "/regions?lesson=" + URLEncoder.encode(lesson, StandardCharsets.UTF_8);
    }

    /** Where places in a picture are marked for a question in this lesson. */
    static String region(String course, String picture, String lesson) {
        return course(course) + "/regions/" + encoded(picture) + "?lesson="
                + URLEncoder.encode(lesson, StandardCharsets.UTF_8);
    }

    static String previewed(String course, String path) {
        return "/api/v1/preview?course=" + course + "&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** With everything in hexadecimal that an address must not hold as it is. */
    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }
}
