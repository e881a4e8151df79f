package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of an Office or OpenDocument file, by their names: those of a zip file, or of a package that is held in memory. */
interface Parts {

    Parts NONE = of(Map.of());

    /** The part of this name; empty where there is none. */
    Optional<InputStream> open(String name) throws IOException;

    Set<String> names();

    /** Parses one part; false where there is none of this name. */
    default boolean parse(String name, DefaultHandler handler) throws IOException, SAXException {
        Optional<InputStream> part = open(name);
        if (part.isEmpty()) {
            return false;
        }
        try (InputStream in = part.get()) {
            Xml.parse(in, handler);
        }
        return true;
    }

    /** The bytes of one part; none where there is none of this name. */
    default byte[] bytes(String name) throws IOException {
        Optional<InputStream> part = open(name);
        if (part.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = part.get()) {
            return in.readAllBytes();
        }
    }

    static Parts of(ZipFile zip, Cost cost) {
        return new Parts() {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                ZipEntry entry = zip.getEntry(name);
                return entry == null ? Optional.empty() : Optional.of(cost.bounded(zip.getInputStream(entry)));
            }

            @Override
            public Set<String> names() {
                return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            }
        };
    }

    static Parts of(Map<String, byte[]> held) {
        return new Parts() {
            @Override
            public Optional<InputStream> open(String name) {
                return Optional.ofNullable(held.get(name)).map(ByteArrayInputStream::new);
            }

            @Override
            public Set<String> names() {
                return held.keySet();
            }
        };
    }

    /** A package that lies in another file. */
    static Parts ofZip(byte[] zip, Cost cost) throws IOException {
        Map<String, byte[]> held = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            InputStream bounded = cost.bounded(in); // all of its parts together
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                held.put(entry.getName(), bounded.readAllBytes());
            }
        }
        return of(held);
    }
}
