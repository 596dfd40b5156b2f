package org.footing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A program of its own, which paints the first pages of the PDF that is named first into the folder that is named next. */
final class PagePainter {

    static final int UNREADABLE = 1;
    static final int TOO_MANY_PAGES = 3;

    private static final int MOST_PAGES = 200;
    private static final int PAINTED = 12;

    /** Pixels. */
    private static final int WIDTH = 1_000;

    private static final int HEIGHT = 1_500;

    private PagePainter() {}

    public static void main(String[] arguments) {
        System.exit(paint(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    /** @param n from 1 */
    static Path page(Path folder, int n) {
        return folder.resolve(n + ".jpg");
    }

    private static int paint(Path file, Path folder) {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                return TOO_MANY_PAGES;
            }
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            for (var n = 0; n < Math.min(pdf.getNumberOfPages(), PAINTED); n++) {
                keep(Jpeg.bytes(renderer.renderImage(n, scale(pdf, n), ImageType.RGB)), page(folder, n + 1));
            }
            return 0;
        } catch (IOException | RuntimeException unreadable) {
            return UNREADABLE;
        }
    }

    /** The painter may be ended at any moment: a page that is there is whole. */
    private static void keep(byte[] page, Path place) throws IOException {
        var half = place.resolveSibling("half");
        Files.write(half, page);
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static float scale(PDDocument pdf, int n) throws IOException {
        var page = pdf.getPage(n);
        var box = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        var width = turned ? box.getHeight() : box.getWidth();
        var height = turned ? box.getWidth() : box.getHeight();
        if (!(width >= 1 && height >= 1)) {
            throw new IOException("a page without size");
        }
        return Math.min(WIDTH / width, HEIGHT / height);
    }
}
