package org.vanthu.pipeline.read.worker;

import java.nio.file.Path;
import java.util.Set;

/**
 * Reads files of one format. Those named in {@code META-INF/services} are found at the start of a worker, after the ones that
 * {@link Formats} lists.
 */
interface FormatReader {

    /** Media types as Tika names them. */
    Set<String> mediaTypes();

    /**
     * Tells {@code builder} what stands on the page.
     *
     * @throws Exception of any kind: {@link Formats} says in plain words what it means
     */
    void read(Path file, BlockBuilder builder, Cost cost) throws Exception;
}
