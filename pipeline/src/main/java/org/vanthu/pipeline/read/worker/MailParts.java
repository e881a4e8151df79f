package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A mail as a container: its own words as a file, and what is attached. */
final class MailParts {

    /** Receives one part. */
    @FunctionalInterface
    interface Sink {
        void part(String name, InputStream content) throws IOException;
    }

    private static final int DEEPEST = 20;

    private final Sink sink;
    private int texts;
    private int unnamed;

    private MailParts(Sink sink) {
        this.sink = sink;
    }

    /** RFC 5322 and MIME. */
    static void ofMime(Path file, Sink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Message message = new DefaultMessageBuilder().parseMessage(in);
            new MailParts(sink).entity(message, 0);
        }
    }

    private void entity(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        String name = entity.getFilename();
        if (depth > DEEPEST) {
            throw new IOException("its parts are nested too deep in each other");
        }
        if (body instanceof Multipart parts) {
            boolean alternatives = "multipart/alternative".equals(entity.getMimeType());
            List<Entity> all = parts.getBodyParts();
            // The last alternative is the richest, the others say the same.
            for (Entity part : alternatives && !all.isEmpty() ? List.of(all.getLast()) : all) {
                entity(part, depth + 1);
            }
        } else if (body instanceof Message message) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(message, bytes);
            sink.part(name == null ? numbered("mail", ".eml") : name, new ByteArrayInputStream(bytes.toByteArray()));
        } else if (body instanceof TextBody text && name == null) {
            try (InputStream in = text.getInputStream()) {
                sink.part(textName("text/html".equals(entity.getMimeType()) ? ".html" : ".txt"), in);
            }
        } else if (body instanceof SingleBody single) {
            try (InputStream in = single.getInputStream()) {
                sink.part(name == null ? numbered("attachment", "") : name, in);
            }
        }
    }

    private String textName(String ending) {
        return texts++ == 0 ? "message" + ending : "message-" + texts + ending;
    }

    private String numbered(String name, String ending) {
        return name + "-" + ++unnamed + ending;
    }

    /** Outlook's own format, [MS-OXMSG]. */
    static void ofOutlook(Path file, Sink sink) throws IOException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            message.setReturnNullOnMissingChunk(true);
            words(message, sink);
            int number = 0;
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                number++;
                ByteChunk data = attachment.getAttachData();
                if (attachment.isEmbeddedMessage()) {
                    sink.part("mail-" + number + ".msg", new ByteArrayInputStream(whole(attachment)));
                } else if (data != null && data.getValue() != null) {
                    StringChunk name = attachment.getAttachLongFileName() == null
                            ? attachment.getAttachFileName()
                            : attachment.getAttachLongFileName();
                    String known = name == null ? "attachment-" + number : name.getValue();
                    sink.part(known, new ByteArrayInputStream(data.getValue()));
                }
            }
        }
    }

    /** A mail that is attached lies in a folder of the file, as a file of its own would. */
    private static byte[] whole(AttachmentChunks attachment) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EntryUtils.copyNodes(attachment.getAttachmentDirectory().getDirectory(), file.getRoot());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** The richest of the forms that the mail's words are in: the others say the same without tables. */
    private static void words(MAPIMessage message, Sink sink) throws IOException {
        try {
            ByteChunk bytes = message.getMainChunks().getHtmlBodyChunkBinary();
            String html = message.getHtmlBody();
            String text = message.getTextBody();
            String rtf = bytes == null && html == null ? rtf(message) : "";
            if (bytes != null) {
                sink.part("message.html", new ByteArrayInputStream(bytes.getValue()));
            } else if (html != null) {
                sink.part("message.html", utf8(html));
            } else if (RtfHtml.isWrapped(rtf)) {
                sink.part("message.html", utf8(RtfHtml.unwrap(rtf)));
            } else if (!rtf.isEmpty() && !rtf.contains("\\fromtext")) {
                sink.part("message.rtf", new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1)));
            } else if (text != null) {
                sink.part("message.txt", utf8(text));
            }
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** One char a byte; empty where there is none, or none that can be unpacked. */
    private static String rtf(MAPIMessage message) throws ChunkNotFoundException {
        try {
            String rtf = message.getRtfBody();
            return rtf == null ? "" : rtf;
        } catch (RuntimeException e) {
            return ""; // the mail's plain words are there all the same
        }
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
