package org.footing.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a PDF of a rendered page. It stands alone: its fonts are in it, and nothing that it names is fetched, whatever the words in
 * it are. Tagged for screen readers (PDF/UA) with the page's language and title.
 */
public final class Pdf {

    /** Text may hold what XML has no way to say. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private record Face(String family, int weight, FontStyle style, byte[] bytes) {

        Face(String file, String family, int weight, FontStyle style) {
            this(family, weight, style, read(file));
        }
    }

    private static final List<Face> FACES = List.of(
            new Face("Literata-Regular.ttf", "Literata", REGULAR, FontStyle.NORMAL),
            new Face("Literata-Italic.ttf", "Literata", REGULAR, FontStyle.ITALIC),
            new Face("Literata-SemiBold.ttf", "Literata", BOLD, FontStyle.NORMAL),
            new Face("AtkinsonHyperlegibleNext-Regular.ttf", "Atkinson", REGULAR, FontStyle.NORMAL),
            new Face("AtkinsonHyperlegibleNext-Bold.ttf", "Atkinson", BOLD, FontStyle.NORMAL),
            new Face("NotoSansSymbols2-Subset.ttf", "Signs", REGULAR, FontStyle.NORMAL));

    private Pdf() {}

    /**
     * @param page strict XHTML, rendered; pictures only as SVG in it
     * @param sheets names of stylesheets in {@code resources/pdf}, which come after {@code print.css}
     * @throws IllegalArgumentException if the page is no XML
     */
    public static byte[] of(String page, Paper paper, String... sheets) {
        var document = parsed(page);
        style(document, paper, sheets);
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder()
                    .withW3cDocument(document, null)
                    .useSVGDrawer(drawer)
                    .usePdfUaAccessibility(true)
                    .withProducer("Footing");
            FACES.forEach(face -> builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), face.style(), true));
            fetchNothing(builder);
            return printed(builder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fetchNothing(PdfRendererBuilder builder) {
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, kind) -> false, priority);
        }
    }

    private static byte[] printed(PdfRendererBuilder builder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var renderer = builder.toStream(bytes).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
        }
        return bytes.toByteArray();
    }

    /** No document type: it could name files. */
    private static Document parsed(String page) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setNamespaceAware(true);
            var text = UNSPEAKABLE.matcher(page.strip()).replaceAll("");
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException unclean) {
            throw new IllegalArgumentException(unclean);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void style(Document document, Paper paper, String... sheets) {
        var css = Stream.concat(Stream.of("print"), Stream.of(sheets))
                .map(sheet -> new String(read(sheet + ".css"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", paper.rule(), ""));
        var style = document.createElementNS(document.getDocumentElement().getNamespaceURI(), "style");
        style.setTextContent(css);
        document.getElementsByTagName("head").item(0).appendChild(style);
    }

    private static byte[] read(String file) {
        try (var stream = Objects.requireNonNull(Pdf.class.getResourceAsStream("/pdf/" + file), file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
