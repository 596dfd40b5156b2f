package org.footing.web.files;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.footing.files.Upload;

/**
 * A file that was handed in, on a page.
 *
 * @param caption what it shows, in words; empty where none were asked for
 * @param picture whether browsers show it
 * @param film whether browsers play it
 * @param pages addresses of the pictures that stand for it: a photograph made small, or the first pages of a PDF
 * @param removal address at which it is taken away; empty where it stays
 */
public record ShownFile(
        String name,
        String fileName,
        String address,
        String caption,
        boolean picture,
        boolean film,
        List<String> pages,
        String removal) {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    public static ShownFile of(Upload upload) {
        var address = "/files/" + upload.name;
        return new ShownFile(
                upload.name,
                upload.fileName,
                address,
                upload.caption,
                PICTURES.contains(upload.mediaType),
                upload.mediaType.startsWith("video/"),
                IntStream.rangeClosed(1, upload.pages)
                        .mapToObj(n -> address + "/pages/" + n)
                        .toList(),
                "");
    }

    /** @param place where the files of its kind are listed */
    public ShownFile removableAt(String place) {
        return new ShownFile(name, fileName, address, caption, picture, film, pages, place + "/" + name + "/removal");
    }

    /** What is shown of a picture where there are several. */
    public String small() {
        return pages.isEmpty() ? address : pages.get(0);
    }
}
