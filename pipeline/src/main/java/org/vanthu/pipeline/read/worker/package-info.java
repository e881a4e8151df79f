/**
 * What happens inside a worker process: the bytes decide the format, a reader of that format tells a
 * {@link org.vanthu.pipeline.read.worker.BlockBuilder} what stands on the page, and the blocks go back over standard output.
 *
 * <p>Word (both kinds), OpenDocument, RTF, HTML and sheets have readers of their own, since Tika's XHTML leaves out what a clerk's
 * document needs: merged cells, where a note is cited, the font that says which legacy encoding the letters are in. All else goes
 * through Tika's parsers and {@link org.vanthu.pipeline.read.worker.XhtmlBlocks}. Read
 * {@link org.vanthu.pipeline.read.worker.WorkerMain} first, then {@link org.vanthu.pipeline.read.worker.Formats}.
 */
@NullMarked
package org.vanthu.pipeline.read.worker;

import org.jspecify.annotations.NullMarked;
