package org.footing.course;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads SVG documents with a parser that knows no DTD, no entity of an author's making and no other file. */
final class DrawingReader {

    private static final int NESTING = 100;

    private DrawingReader() {}

    static Optional<Drawing> read(Document document, Faults faults) {
        Place start = Place.start(document.path());
        if (document.bytes().length > Limits.DRAWING_BYTES) {
            faults.error(
                    start,
                    "the drawing is too large",
                    "simplify its paths; at most " + Limits.DRAWING_BYTES + " bytes");
            return Optional.empty();
        }
        return Manuscript.decode(document, faults).flatMap(text -> read(document.path(), text, faults));
    }

    private static Optional<Drawing> read(String path, String text, Faults faults) {
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text));
            DrawingBuilder builder = new DrawingBuilder(path, faults);
            copy(in, builder, path);
            return builder.drawing();
        } catch (XMLStreamException | RuntimeException broken) {
            faults.error(
                    place(broken, path),
                    "the drawing is not well-formed: " + reason(broken),
                    "save it again as plain SVG, without a DOCTYPE");
            return Optional.empty();
        }
    }

    private static void copy(XMLStreamReader in, DrawingBuilder builder, String path) throws XMLStreamException {
        int depth = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > NESTING) {
                    throw new XMLStreamException("nested too deeply", in.getLocation());
                }
                builder.start(in, place(in.getLocation(), path));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                builder.end();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                builder.text(in.getText());
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("it declares or uses entities", in.getLocation());
            }
        }
    }

    /** The JDK's own parser, whatever else stands on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("it refers to another file");
        });
        return factory;
    }

    private static Place place(Exception broken, String path) {
        return broken instanceof XMLStreamException xml && xml.getLocation() != null
                ? place(xml.getLocation(), path)
                : Place.start(path);
    }

    private static Place place(Location location, String path) {
        return new Place(path, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }

    private static String reason(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        int text = message.indexOf("Message: ");
        return text < 0 ? message : message.substring(text + "Message: ".length());
    }
}
