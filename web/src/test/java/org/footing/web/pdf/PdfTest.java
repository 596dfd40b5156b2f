package org.footing.web.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final String LETTERS =
            "Łukasz Đặng Ćirić Žofie Ştefan Țăran Győző Þórður Æsa Ġorġ Ελένη Юлия Ґалаґан Ўзбек";

    private static final String SIGNS = "’ ‘ “ ” – … ½ € ✓ ✗ ○ ◐ ●";

    private static final float POINTS_AN_INCH = 72;

    @Test
    void theLettersOfEuropeAndTheSignsInUseAreThere() throws IOException {
        try (var pdf = printed("<h1>" + LETTERS + "</h1><p>" + SIGNS + "</p><p class=\"quiet\">" + LETTERS + "</p>")) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertEquals(2, text.split(LETTERS, -1).length - 1, text);
            assertTrue(text.contains(SIGNS), text);
        }
    }

    @Test
    void itsFontsAreInIt() throws IOException {
        try (var pdf = printed("<p>Plain <em>slanted</em> <strong>strong</strong> ✓</p><p class=\"quiet\">Quiet</p>")) {
            var fonts = pdf.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertTrue(fonts.getFont(name).isEmbedded(), name::getName);
            }
        }
    }

    @Test
    void aScreenReaderIsToldLanguageTitleAndWhatIsWhat() throws IOException {
        try (var pdf = printed("<h1>Certificate</h1>")) {
            var catalog = pdf.getDocumentCatalog();
            assertEquals("en-GB", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertTrue(catalog.getStructureTreeRoot() != null);
            assertEquals("A page", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void itIsAsLargeAsThePaper() throws IOException {
        try (var a4 = printed("<p>A4</p>");
                var letter = Loader.loadPDF(Pdf.of(page("<p>Letter</p>"), Paper.of("letter")))) {
            assertEquals(
                    210 / 25.4f * POINTS_AN_INCH, a4.getPage(0).getMediaBox().getWidth(), 0.5f);
            assertEquals(8.5f * POINTS_AN_INCH, letter.getPage(0).getMediaBox().getWidth(), 0.5f);
            assertEquals(11 * POINTS_AN_INCH, letter.getPage(0).getMediaBox().getHeight(), 0.5f);
        }
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        var file = Files.writeString(folder.resolve("secret.svg"), svg("M0 0h9v9h-9z"));
        try {
            for (var place : new String[] {
                "http://127.0.0.1:" + canary.getAddress().getPort() + "/secret.svg",
                file.toUri().toString(),
                "jar:" + file.toUri() + "!/secret.svg"
            }) {
                var secret = "<p>Seen</p><img alt=\"\" src=\"" + place + "\"/><object alt=\"\" data=\"" + place
                        + "\"></object><div style=\"background: url('" + place + "')\">x</div>"
                        + svg("M0 0h1v1h-1z")
                                .replace("</svg>", "<image xlink:href=\"" + place + "\" width=\"9\"/></svg>");
                try (var pdf = printed(secret)) {
                    assertTrue(new PDFTextStripper().getText(pdf).contains("Seen"));
                    assertFalse(
                            pdf.getPage(0)
                                    .getResources()
                                    .getXObjectNames()
                                    .iterator()
                                    .hasNext(),
                            place);
                }
            }
        } finally {
            canary.stop(0);
        }
        assertEquals(0, asked.get());
    }

    @Test
    void aDocumentTypeIsRefusedForItCouldNameFiles() {
        var page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + page("<p>&x;</p>");
        assertThrows(IllegalArgumentException.class, () -> Pdf.of(page, Paper.A4));
        assertThrows(IllegalArgumentException.class, () -> Pdf.of(page("<p>never closed"), Paper.A4));
    }

    @Test
    void whatNoPageCanSayIsLeftOut() throws IOException {
        try (var pdf = printed("<p>Warm\u0001 hands\uD800</p>" + svg("M1 1h3v3h-3z"))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("Warm hands"));
        }
    }

    private static PDDocument printed(String body) throws IOException {
        return Loader.loadPDF(Pdf.of(page(body), Paper.A4));
    }

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\"><head><title>A page</title>"
                + "<meta name=\"subject\" content=\"A page of the tests\"/></head><body>" + body + "</body></html>";
    }

    private static String svg(String path) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" alt=\"square\""
                + " width=\"9mm\" height=\"9mm\" viewBox=\"0 0 9 9\"><path d=\""
                + path + "\"/></svg>";
    }
}
