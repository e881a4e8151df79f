package org.vanthu.pipeline.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.layout.Block;

/** What reading one file came to; each file yields exactly one. */
public sealed interface Reading {

    /**
     * The document.
     *
     * @param blocks in reading order, their text NFC Unicode, legacy encodings decoded; at least one has words
     * @param mediaType what the bytes are, whatever the file's name says
     * @param encoding legacy encoding or charset that the letters were in, where one had to be found out: {@code TCVN3}
     * @param apart page headers and footers: no part of the text, kept so that nothing of the page is lost
     * @param confidences how sure the recogniser was of each word of the blocks, as {@link Confidences} has it; empty where every
     *     letter was in the file
     * @param unreadPages pictures among legible pages that nobody read, from 1
     * @param unreadParts parts of the file that could not be read; of an object in it its number among all, and its name where it has one:
     *     {@code #2 (word/embeddings/oleObject2.bin)}
     */
    record Read(
            List<Block> blocks,
            String mediaType,
            Optional<String> encoding,
            List<String> apart,
            List<Integer> confidences,
            List<Integer> unreadPages,
            List<String> unreadParts)
            implements Reading {
        public Read {
            blocks = List.copyOf(blocks);
            apart = List.copyOf(apart);
            confidences = List.copyOf(confidences);
            unreadPages = List.copyOf(unreadPages);
            unreadParts = List.copyOf(unreadParts);
        }
    }

    /** An archive or a mail with attachments: {@link DocumentReader#expand} gives the files inside. */
    record Container(String mediaType) implements Reading {}

    /** The file gave no document; {@link #message()} says why in plain words, for the person at the screen. */
    sealed interface Unread extends Reading {
        String message();
    }

    /** Pages without a text layer, and no character recognition on this computer. */
    record NeedsOcr(String message) implements Unread {}

    /** Nothing to read: an empty file, no page, no letter on any page. */
    record NoText(String message) implements Unread {}

    /** Opening it takes a password. */
    record Encrypted(String message) implements Unread {}

    /** @param mediaType what the bytes are */
    record Unsupported(String mediaType, String message) implements Unread {}

    /** @param limit in bytes of the file or characters of its text, as the message says */
    record TooLarge(long size, long limit, String message) implements Unread {}

    record TimedOut(Duration limit, String message) implements Unread {}

    /** @param limitBytes heap of the worker */
    record OutOfMemory(long limitBytes, String message) implements Unread {}

    /** @param exitCode of the worker that this file ended */
    record Crashed(int exitCode, String message) implements Unread {}

    /** @param stage {@code open}, {@code parse}, {@code recognise}, {@code expand} */
    record Failed(String stage, String message) implements Unread {}
}
