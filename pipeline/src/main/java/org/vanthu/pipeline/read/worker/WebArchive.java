package org.vanthu.pipeline.read.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/**
 * A web page in one file with its pictures and style sheets (RFC 2557, {@code .mht}), as old browsers and Word save it. Of a workbook each
 * sheet is a page.
 */
final class WebArchive implements FormatReader {

    private static final int DEEPEST = 20;

    @Override
    public Set<String> mediaTypes() {
        return Set.of("multipart/related");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            read(in, builder, cost);
        }
    }

    /** One that lies in another file. */
    static void read(InputStream archive, BlockBuilder builder, Cost cost) throws IOException {
        Message message = new DefaultMessageBuilder().parseMessage(archive);
        read(message, builder, cost, 0);
    }

    private static void read(Entity entity, BlockBuilder builder, Cost cost, int depth) throws IOException {
        cost.checkNesting(depth);
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < DEEPEST) {
            for (Entity part : parts.getBodyParts()) {
                read(part, builder, cost, depth + 1);
            }
        } else if (body instanceof SingleBody page && "text/html".equals(entity.getMimeType()) && !isTabs(entity)) {
            try (InputStream in = page.getInputStream()) {
                HtmlFile.read(in.readAllBytes(), builder, cost);
            }
        }
    }

    /** Whether the page holds but the names of a workbook's sheets, to click on. */
    private static boolean isTabs(Entity entity) {
        Header header = entity.getHeader();
        return header != null
                && header.getField("Content-Location") != null
                && header.getField("Content-Location").getBody().endsWith("tabstrip.htm");
    }
}
