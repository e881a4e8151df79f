package org.vanthu.pipeline.read.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** XML from strangers: nothing outside it is read, no entity is blown up, no part of an archive grows without end. */
final class Xml {

    private static final String FEATURES = "http://xml.org/sax/features/";

    private Xml() {}

    static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Parses one part of a zip file; false where it has no such part. */
    static boolean parse(ZipFile zip, String part, DefaultHandler handler, Cost cost) throws IOException, SAXException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (InputStream in = new Counted(zip.getInputStream(entry), cost.fileBytes())) {
            parse(in, handler);
        }
        return true;
    }

    /** The bytes of one part of a zip file; none where it has no such part. */
    static byte[] bytes(ZipFile zip, String part, Cost cost) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = new Counted(zip.getInputStream(entry), cost.fileBytes())) {
            return in.readAllBytes();
        }
    }

    /** A stream that refuses to be longer than {@code limit} bytes. */
    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long count;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                throw new Cost.Exceeded(
                        count, limit, "a part of the file unpacks to more than " + (limit >> 20) + " MB");
            }
        }
    }
}
