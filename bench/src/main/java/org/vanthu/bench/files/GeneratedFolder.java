package org.vanthu.bench.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes a folder of reports of 2 to 25 pages: of a hundred files 30 are .docx, 25 .doc, 25 .pdf, 10 .html and 10 .txt. No two say the
 * same; the same number always says the same.
 */
public final class GeneratedFolder {

    private static final List<String> TEXTS =
            List.of("weekly-programme.txt", "half-year-report.txt", "resolution.txt", "plan.txt", "notice.txt");
    private static final Pattern FIGURE = Pattern.compile("(?<![0-9./])[1-9][0-9]{1,2}(?![0-9./])");
    private static final int CHARS_A_PAGE = 2_400;

    /** Puts one text into a file of its format. */
    interface Format {
        void write(Path file, List<String> paragraphs) throws IOException;
    }

    private final List<List<String>> texts = new ArrayList<>();

    private GeneratedFolder() throws IOException {
        for (String name : TEXTS) {
            try (InputStream in = Objects.requireNonNull(
                    GeneratedFolder.class.getResourceAsStream("/org/vanthu/bench/" + name), name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                texts.add(text.lines().filter(line -> !line.isBlank()).toList());
            }
        }
    }

    /** @param args number of files, and a folder for them */
    public static void main(String[] args) throws IOException {
        int files = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        GeneratedFolder generated = new GeneratedFolder();
        WordTemplate word = new WordTemplate();
        PrintedPages pdf = new PrintedPages();
        for (int i = 0; i < files; i++) {
            Path year = Files.createDirectories(folder.resolve(String.valueOf(2005 + i * 20L / files)));
            String ending = ending(i);
            Path file = year.resolve(String.format(Locale.ROOT, "bao-cao-%05d.%s", i, ending));
            Format format = switch (ending) {
                case "docx" -> OpenXml::write;
                case "doc" -> word::write;
                case "pdf" -> pdf::write;
                case "html" -> GeneratedFolder::html;
                default -> (path, lines) -> Files.writeString(path, String.join("\n\n", lines));
            };
            format.write(file, generated.paragraphs(i));
        }
    }

    /** So many of a hundred, well mixed. */
    private static String ending(int number) {
        int of100 = number * 37 % 100;
        if (of100 < 30) {
            return "docx";
        }
        if (of100 < 55) {
            return "doc";
        }
        if (of100 < 80) {
            return "pdf";
        }
        return of100 < 90 ? "html" : "txt";
    }

    private List<String> paragraphs(int number) {
        Random random = new Random(number);
        int chars = CHARS_A_PAGE * (2 + random.nextInt(24));
        List<String> paragraphs = new ArrayList<>();
        List<String> text = texts.get(random.nextInt(texts.size()));
        for (int written = 0, i = 0; written < chars; i++) {
            if (i == text.size()) {
                i = text.size() / 4; // a letterhead stands at the top alone
            }
            String paragraph = FIGURE.matcher(text.get(i)).replaceAll(figure -> other(figure, random));
            paragraphs.add(paragraph);
            written += paragraph.length();
        }
        paragraphs.add("Văn bản số " + number + ".");
        return paragraphs;
    }

    private static String other(MatchResult figure, Random random) {
        int digits = figure.group().length();
        return String.valueOf(digits == 2 ? 10 + random.nextInt(20) : 100 + random.nextInt(900));
    }

    private static void html(Path file, List<String> paragraphs) throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n");
        for (String paragraph : paragraphs) {
            page.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>\n");
        }
        Files.writeString(file, page.append("</body></html>\n"));
    }
}
