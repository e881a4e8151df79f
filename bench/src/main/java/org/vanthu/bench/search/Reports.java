package org.vanthu.bench.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.bench.StoredFile;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.FileRecord;

/**
 * Writes reports of ward offices, 2005 to 2025: the same number, the same report.
 *
 * <p>Lengths are those of real ones: half the passages have up to a dozen words, one in ten more than forty.
 */
final class Reports {

    private static final Pattern SLOT = Pattern.compile("\\{(?<name>\\w+)\\}");
    private static final List<String> SLUGS = List.of(
            "ubnd", "dang-uy", "cong-an", "quan-su", "mttq", "hdnd", "van-phong", "tai-chinh", "dia-chinh", "van-hoa");
    private static final int WARDS = 60;
    private static final int VILLAGES = 2_000;

    private final Vocabulary vocabulary;
    private final List<String> wards = new ArrayList<>();
    private final List<String> villages = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();

    Reports() throws IOException {
        vocabulary = new Vocabulary();
        Random random = new Random(5);
        List<String> syllables = vocabulary.list("syllable");
        while (villages.size() < VILLAGES) {
            villages.add(any(syllables, random) + " " + any(syllables, random));
            persons.add(vocabulary.word("surname", random) + " " + any(vocabulary.list("given"), random) + " "
                    + any(syllables, random));
        }
        wards.addAll(villages.subList(0, WARDS));
    }

    private static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    /** A report in its file, and where its passages stand in its text. */
    record Report(FileRecord file, ExtractedDocument document, List<Span> passages) {}

    Report report(int number) {
        return new Writing(number).report();
    }

    /** The state of one report while it is written. */
    private final class Writing {
        private final Random random;
        private final int number;
        private final String ward;
        private final LocalDate day;
        private final int type;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Task> tasks = new ArrayList<>();
        private final List<Span> headings = new ArrayList<>();
        private String topic = "";

        Writing(int number) {
            this.number = number;
            this.random = new Random(number * 7_919L + 11);
            this.ward = Vocabulary.drawn(wards, random);
            this.day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(21 * 365));
            List<String> types = vocabulary.list("type");
            this.type = types.indexOf(Vocabulary.drawn(types, random));
        }

        Report report() {
            String office = vocabulary.word("office", random);
            String sign =
                    (1 + random.nextInt(400)) + "-" + vocabulary.list("kind").get(type) + "/" + office;
            String issuer = (office.equals("ĐU") ? "Đảng ủy phường " : "Ủy ban nhân dân phường ") + ward;
            String title = vocabulary.word("verb", random) + " " + anyTopic() + " năm " + day.getYear();
            paragraph(issuer.toUpperCase(Locale.ROOT));
            paragraph("Số: " + sign);
            paragraph(
                    ward + ", ngày " + day.getDayOfMonth() + " tháng " + day.getMonthValue() + " năm " + day.getYear());
            paragraph(vocabulary.list("type").get(type).toUpperCase(Locale.ROOT));
            paragraph(title);
            int sections = 3 + random.nextInt(9);
            for (int section = 1; section <= sections; section++) {
                section(section);
            }
            paragraph("Nơi nhận:");
            paragraph("- Như trên;");
            paragraph("- Lưu: VT.");
            String signer = Vocabulary.drawn(persons, random);
            paragraph(signer);
            Header header = new Header(
                    // One in twenty says nothing of itself, as scans do.
                    seldom()
                            ? Optional.empty()
                            : Optional.of(vocabulary.list("type").get(type)),
                    seldom() ? Optional.empty() : Optional.of(sign),
                    seldom() ? Optional.empty() : Optional.of(issuer),
                    Optional.of(ward),
                    seldom() ? Optional.empty() : Optional.of(day),
                    Optional.of(title),
                    Optional.empty(),
                    Optional.of(signer),
                    List.of(),
                    List.of(),
                    List.of());
            SourceText source = SourceText.of(blocks);
            if (!source.text().contentEquals(text)) {
                throw new IllegalStateException("the text of report " + number + " is not laid out as it was written");
            }
            List<Span> passages = new ArrayList<>();
            for (int block = 0; block < blocks.size(); block++) {
                passages.add(source.span(block));
            }
            return new Report(
                    file(), new ExtractedDocument(source, outline(), header, facts, List.of(), tasks), passages);
        }

        private boolean seldom() {
            return random.nextInt(20) == 0;
        }

        private FileRecord file() {
            return StoredFile.of(day.getYear(), number, text.length());
        }

        private Outline outline() {
            List<Outline.Section> sections = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                Span heading = headings.get(i);
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
                sections.add(new Outline.Section(
                        1,
                        Integer.toString(i + 1),
                        heading.of(text.toString()),
                        heading,
                        new Span(heading.end(), end),
                        OptionalInt.empty()));
            }
            return new Outline(sections);
        }

        private void section(int section) {
            topic = any(vocabulary.topics(), random);
            int start = begin();
            text.append(section).append(". ").append(capital(topicWord()));
            headings.add(new Span(start, text.length()));
            blocks.add(new Block.Heading(1, text.substring(start)));
            int passages = 2 + random.nextInt(18);
            boolean table = random.nextInt(8) == 0;
            for (int i = 0; i < passages; i++) {
                if (table) {
                    row(section, i + 1);
                } else {
                    sentences();
                }
            }
        }

        private void sentences() {
            int start = begin();
            int sentences = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1;
            for (int i = 0; i < sentences; i++) {
                if (i > 0) {
                    text.append(' ');
                }
                sentence(vocabulary.sentence(random));
            }
            if (random.nextInt(3) == 0) {
                task(new Span(start, text.length()));
            }
            blocks.add(new Block.Paragraph(text.substring(start)));
        }

        private void row(int table, int line) {
            int start = begin();
            text.append(line).append('\t').append(topicWord()).append('\t');
            slot("count");
            text.append('\t');
            slot("percent");
            text.append('\t');
            slot("money");
            List<Block.Cell> cells = new ArrayList<>();
            for (String cell : text.substring(start).split("\t", -1)) {
                cells.add(new Block.Cell(cell, cells.size(), 1, 1));
            }
            blocks.add(new Block.TableRow(table, cells));
        }

        private void paragraph(String words) {
            begin();
            text.append(words);
            blocks.add(new Block.Paragraph(words));
        }

        private int begin() {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            return text.length();
        }

        private void task(Span span) {
            tasks.add(new Task(
                    span,
                    "bench",
                    span.of(text.toString()),
                    Optional.of(Vocabulary.drawn(SLUGS, random)),
                    Optional.empty(),
                    Task.Status.PLANNED,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }

        private void sentence(String template) {
            Matcher slot = SLOT.matcher(template);
            int at = 0;
            while (slot.find()) {
                text.append(template, at, slot.start());
                slot(slot.group("name"));
                at = slot.end();
            }
            text.append(template.substring(at));
        }

        private void slot(String name) {
            switch (name) {
                case "topic" -> text.append(topicWord());
                case "Topic" -> text.append(capital(topicWord()));
                case "Verb" -> text.append(capital(vocabulary.word("verb", random)));
                case "kind" -> text.append(capital(vocabulary.word("type", random)));
                case "place" -> text.append(Vocabulary.drawn(villages, random));
                case "person" -> text.append(Vocabulary.drawn(persons, random));
                case "year" -> text.append(day.getYear());
                case "lastyear" -> text.append(day.getYear() - 1);
                case "month" -> text.append(1 + random.nextInt(12));
                case "day" ->
                    text.append(1 + random.nextInt(28))
                            .append('/')
                            .append(1 + random.nextInt(12))
                            .append('/')
                            .append(day.getYear());
                case "reference" ->
                    text.append(1 + random.nextInt(400))
                            .append('-')
                            .append(vocabulary.word("kind", random))
                            .append('/')
                            .append(vocabulary.word("office", random));
                case "percent" -> percent();
                case "money" -> money();
                case "count" -> count();
                default -> text.append(vocabulary.word(name, random));
            }
        }

        private void percent() {
            int tenths = 1 + random.nextInt(1_200);
            int start = text.length();
            text.append(tenths / 10).append(',').append(tenths % 10).append('%');
            facts.add(new Fact.Percent(
                    new Span(start, text.length()), "bench", Figure.of(BigDecimal.valueOf(tenths, 1))));
        }

        private void money() {
            int millions = 1 + (int) Math.exp(random.nextDouble() * 9);
            int start = text.length();
            text.append(grouped(millions)).append(" triệu đồng");
            facts.add(new Fact.Money(
                    new Span(start, text.length()),
                    "bench",
                    Figure.of(BigDecimal.valueOf(millions * 1_000_000L)),
                    "VND",
                    Optional.empty()));
        }

        private void count() {
            int count = 1 + (int) Math.exp(random.nextDouble() * 8);
            String unit = vocabulary.word("unit", random);
            int start = text.length();
            text.append(grouped(count)).append(' ').append(unit);
            facts.add(new Fact.Quantity(
                    new Span(start, text.length()), "bench", Figure.of(BigDecimal.valueOf(count)), unit));
        }

        private static String grouped(int number) {
            return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
        }

        private String topicWord() {
            return random.nextInt(5) > 0 && !topic.isEmpty() ? vocabulary.word(topic, random) : anyTopic();
        }

        private String anyTopic() {
            return vocabulary.word(any(vocabulary.topics(), random), random);
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
