package org.vanthu.pipeline.read;

/** What one page of a file looks like; asking for it comes to one of these. */
public sealed interface Picture {

    /** The picture as a JPEG file. */
    final class Drawn implements Picture {

        private final byte[] jpeg;

        public Drawn(byte[] jpeg) {
            this.jpeg = jpeg;
        }

        public byte[] jpeg() {
            return jpeg;
        }
    }

    /** @param why in plain words: the file has no such page, or is broken */
    record Undrawn(String why) implements Picture {}
}
