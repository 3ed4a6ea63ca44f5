package dev.loreboard.vector.s3;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of answers, which has elements and text and no more: what declares types or entities is refused. */
final class XmlText {

    private static final int DEEPEST = 20;

    private XmlText() {}

    /** Takes the texts of elements as they come. */
    @FunctionalInterface
    interface Taker {

        /** @param path the names of the elements around the text from the outermost on: {@code Error/Code} */
        void take(String path, String text);
    }

    /** @throws NonsenseException when it is no such XML */
    static void read(byte[] xml, Taker taker) throws NonsenseException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                read(reader, taker);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw new NonsenseException("it is no XML: " + firstLine(malformed), malformed);
        }
    }

    private static void read(XMLStreamReader reader, Taker taker) throws XMLStreamException, NonsenseException {
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new NonsenseException("it declares a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    if (path.size() > DEEPEST) {
                        throw new NonsenseException("it is more than " + DEEPEST + " elements deep");
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    taker.take(String.join("/", path), text.toString());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String firstLine(XMLStreamException malformed) {
        return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
    }
}
