package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Letters;
import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.Picture;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.ocr.Tesseract;
import org.vanthu.pipeline.read.pdf.ImageParser;
import org.vanthu.pipeline.read.pdf.PagePicture;
import org.vanthu.pipeline.read.pdf.PageWords;
import org.vanthu.pipeline.read.pdf.PdfParser;
import org.xml.sax.SAXException;

/** Finds out from the bytes what a file is, and has it read by who knows the format. */
final class Formats {

    private static final String LOCKED = "application/x-tika-staroffice-protected";

    private static final int LETTERS_OF_A_PAGE = 1_500;

    private final Detector detector = new CompositeDetector(
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(),
            List.of(MimeTypes.getDefaultMimeTypes(), new POIFSContainerDetector(), new DefaultZipContainerDetector()));
    private final Cost cost;
    private final Runnable working;
    private final Supplier<Optional<Tesseract>> tesseract;
    private final PastedPages pastedPages;
    private final Map<String, List<FormatReader>> readers = new HashMap<>();

    /** Looked for when the first page asks. */
    private static final class Installed {
        static final Optional<Tesseract> TESSERACT = Tesseract.find();
    }

    /** With the Tesseract of this computer, if it has one. */
    Formats(Cost cost, Runnable working) {
        this(cost, working, () -> Installed.TESSERACT);
    }

    /** @param working to be called whenever a part of a long work is done */
    Formats(Cost cost, Runnable working, Supplier<Optional<Tesseract>> tesseract) {
        this.cost = cost;
        this.working = working;
        this.tesseract = tesseract;
        PdfFile scans = new PdfFile(new ImageParser(), working, tesseract);
        pastedPages = new PastedPages(scans);
        List<FormatReader> known = new ArrayList<>(List.of(
                new HtmlFile(),
                new WebArchive(),
                new DocxFile(),
                new FlatDocxFile(),
                new Word2003File(),
                new DocFile(),
                new OdfFile(),
                new FlatOdfFile(),
                new RtfFile(),
                new SheetFile(),
                new Sheet2003File(),
                new DbfFile(),
                new SlideFile(),
                new PdfFile(new PdfParser(), working, tesseract),
                scans));
        ServiceLoader.load(FormatReader.class).forEach(known::add);
        TikaParsers.all().forEach(known::add);
        known.forEach(reader -> reader.mediaTypes()
                .forEach(type ->
                        readers.computeIfAbsent(type, _ -> new ArrayList<>()).add(reader)));
    }

    /** What a page of PDF or a picture looks like, from 1. */
    Picture picture(Path file, int number) {
        try {
            return PagePicture.of(file, number)
                    .<Picture>map(Picture.Drawn::new)
                    .orElseGet(() -> new Picture.Undrawn("the file has no page " + number));
        } catch (StackOverflowError | Exception e) {
            return new Picture.Undrawn("page " + number + " cannot be drawn: the file is damaged or locked");
        }
    }

    /** Where the words of a page stand, from 1; none where that cannot be found out. */
    List<PageWord> words(Path file, int number) {
        try {
            List<PageWord> words = PageWords.of(file, number, tesseract.get(), working);
            List<String> texts = Letters.normaliseAll(words.stream()
                            .map(word -> List.of(new Letters.Run(word.text(), Optional.empty())))
                            .toList())
                    .texts();
            return IntStream.range(0, words.size())
                    .mapToObj(i -> words.get(i).with(texts.get(i)))
                    .toList();
        } catch (StackOverflowError | Exception e) {
            return List.of();
        }
    }

    Reading read(Path file) {
        String type = "application/octet-stream";
        try {
            type = mediaType(file);
            if (Expansion.TYPES.contains(type)) {
                return new Reading.Container(type);
            }
            if (type.equals(LOCKED)) {
                return encrypted();
            }
            return parse(file, type);
        } catch (Cost.Exceeded e) {
            return new Reading.TooLarge(e.size, e.limit, e.reason);
        } catch (StackOverflowError e) {
            return new Reading.Failed("parse", "its parts are nested too deep in each other");
        } catch (Exception e) {
            return ending(e, type);
        }
    }

    String mediaType(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType type = detector.detect(in, new Metadata()).getBaseType();
            return type.equals(MediaType.TEXT_PLAIN) && HtmlFile.isPartOfOne(file) ? "text/html" : type.toString();
        }
    }

    private Reading parse(Path file, String type) throws Exception {
        List<FormatReader> able = readers.getOrDefault(type, List.of());
        Optional<Reading> foreign = ForeignFormats.named(type, file);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (able.isEmpty()) {
            return new Reading.Unsupported(
                    type,
                    "files of this kind (" + type
                            + ") cannot be read; one that holds text can be saved as .docx, .xlsx or"
                            + " .pdf by the program that it comes from");
        }
        BlockBuilder builder = new BlockBuilder(cost);
        for (int i = 0; i < able.size(); i++) {
            try {
                builder = new BlockBuilder(cost, pastedPages);
                able.get(i).read(file, builder, cost);
                break;
            } catch (Cost.Exceeded | EncryptedDocumentException e) {
                throw e;
            } catch (RuntimeException e) {
                // A variant of the format that this reader does not know; the next one may.
                if (i == able.size() - 1) {
                    throw e;
                }
            }
        }
        Finish.Finished document = Finish.finish(builder.finish());
        boolean words = document.blocks().stream()
                .anyMatch(block -> block.text().chars().anyMatch(Character::isLetterOrDigit));
        List<Integer> unread = builder.pictures().unread();
        if (builder.pictures().isWaiting() && (!words || isMostlyUnread(document.blocks(), unread))) {
            return new Reading.NeedsOcr("its pages are pictures; to read them, install Tesseract with Vietnamese"
                    + " (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie) and import it again");
        }
        if (!words) {
            return new Reading.NoText(
                    unread.isEmpty()
                            ? "there is no letter in the document"
                            : "no letter can be made out on its pictures");
        }
        return new Reading.Read(
                document.blocks(),
                type,
                document.encoding(),
                document.apart(),
                RecognisedWords.confidences(
                        document.blocks(), document.pasted(), builder.pictures().recognised()),
                unread,
                builder.unreadParts());
    }

    /** In formats without pages the text that there is counts as so many. */
    private static boolean isMostlyUnread(List<Block> blocks, List<Integer> unread) {
        long pages = blocks.stream().filter(Block.PageBreak.class::isInstance).count();
        if (pages == 0) {
            pages = unread.size()
                    + blocks.stream().mapToLong(block -> block.text().length()).sum() / LETTERS_OF_A_PAGE;
        }
        return unread.size() * 2L >= pages;
    }

    private static Reading encrypted() {
        return new Reading.Encrypted("it is protected with a password");
    }

    /** Says in plain words what a parser's exception means. */
    private static Reading ending(Throwable thrown, String type) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof Cost.Exceeded exceeded) {
                return new Reading.TooLarge(exceeded.size, exceeded.limit, exceeded.reason);
            }
            if (e instanceof EncryptedDocumentException
                    || e instanceof org.apache.tika.exception.EncryptedDocumentException
                    || e.getClass().getSimpleName().equals("InvalidPasswordException")) {
                return encrypted();
            }
            if (e instanceof ZeroByteFileException) {
                return new Reading.NoText("the file is empty");
            }
            if (e instanceof WriteLimitReachedException) {
                return new Reading.TooLarge(0, 0, "the file has more text than is read");
            }
            if (e instanceof StackOverflowError) {
                return new Reading.Failed("parse", "its parts are nested too deep in each other");
            }
        }
        return new Reading.Failed("parse", "the file is damaged or is no proper " + kind(type) + reason(thrown));
    }

    /** The innermost message, where a person can make something of it. */
    private static String reason(Throwable thrown) {
        Throwable e = thrown;
        while (e.getCause() != null
                && (e instanceof TikaException || e instanceof SAXException || e.getMessage() == null)) {
            e = e.getCause();
        }
        String message = e.getMessage() == null
                ? ""
                : e.getMessage().lines().findFirst().orElse("").strip();
        return message.isEmpty() ? "" : " (" + message.substring(0, Math.min(160, message.length())) + ")";
    }

    private static String kind(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "application/pdf" -> "PDF";
            case "application/rtf" -> "RTF document";
            case "text/html", "application/xhtml+xml" -> "HTML page";
            default -> {
                if (lower.contains("word")) {
                    yield "Word document";
                }
                if (lower.contains("ooxml")) {
                    yield "Office document";
                }
                if (lower.contains("excel") || lower.contains("spreadsheet")) {
                    yield "sheet";
                }
                yield lower.contains("opendocument") ? "OpenDocument file" : "file of the kind " + lower;
            }
        };
    }

    List<Entry> expand(Path container, Path directory) {
        try {
            return Expansion.expand(
                    container, mediaType(container), directory, cost, Expansion.Bounds.DEFAULT, working);
        } catch (IOException e) {
            return List.of(new Entry.Refused("", new Reading.Failed("expand", "the disk does not give the file")));
        }
    }
}
