package org.footing.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.footing.files.NotTaken.Refusal;
import org.jboss.logging.Logger;

/**
 * The first pages of a PDF as pictures, so that whoever looks at it need not open what a stranger made. They are painted by a program of
 * its own, {@link PagePainter}: a PDF of a few bytes can unfold to more than any memory holds, or never end, and then only that one
 * goes.
 */
final class PdfPages {

    private static final int PATIENCE_SECONDS = 30;
    private static final String MEMORY = "-Xmx256m";

    /** Where the painter's classes lie. */
    private static final List<Class<?>> NEEDED = List.of(
            PagePainter.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            Logger.class);

    private PdfPages() {}

    /**
     * JPEGs; fewer or none of a PDF that is sealed or that cannot be read here: it is kept as it is, to be opened elsewhere.
     *
     * @throws NotTaken if it has too many pages
     */
    static List<byte[]> paint(Path file) throws IOException {
        var folder = Files.createTempDirectory("footing-pages-");
        try {
            if (run(file, folder) == PagePainter.TOO_MANY_PAGES) {
                throw new NotTaken(Refusal.TOO_MANY_PAGES);
            }
            var pages = new ArrayList<byte[]>();
            for (var n = 1; Files.exists(PagePainter.page(folder, n)); n++) {
                pages.add(Files.readAllBytes(PagePainter.page(folder, n)));
            }
            return List.copyOf(pages);
        } finally {
            remove(folder);
        }
    }

    private static int run(Path file, Path folder) throws IOException {
        var painter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        classes(),
                        PagePainter.class.getName(),
                        file.toString(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return painter.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? painter.exitValue() : PagePainter.UNREADABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return PagePainter.UNREADABLE;
        } finally {
            painter.destroyForcibly().onExit().join(); // or it writes on where we clear up
        }
    }

    private static String classes() {
        return NEEDED.stream()
                .map(PdfPages::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String place(Class<?> needed) {
        try {
            return Path.of(needed.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> pages = Files.list(folder)) {
            for (var page : pages.toList()) {
                Files.delete(page);
            }
            Files.delete(folder);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
