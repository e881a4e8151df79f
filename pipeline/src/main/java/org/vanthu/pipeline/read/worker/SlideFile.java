package org.vanthu.pipeline.read.worker;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.ObjectData;
import org.apache.poi.sl.usermodel.ObjectShape;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.PictureShape;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.jspecify.annotations.Nullable;

/**
 * PowerPoint slides, each a page: titles are headings, bullets are items, the speaker's notes follow their slide. Hidden slides are
 * left out; dates, numbers and footers of slides stand apart.
 */
final class SlideFile implements FormatReader {

    private static final Set<Placeholder> TITLES =
            Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE, Placeholder.VERTICAL_TEXT_TITLE);

    private static final Set<Placeholder> RUNNING =
            Set.of(Placeholder.DATETIME, Placeholder.SLIDE_NUMBER, Placeholder.FOOTER, Placeholder.HEADER);

    @Override
    public Set<String> mediaTypes() {
        return Set.of(
                "application/vnd.ms-powerpoint",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                "application/vnd.openxmlformats-officedocument.presentationml.template",
                "application/vnd.ms-powerpoint.presentation.macroenabled.12",
                "application/vnd.ms-powerpoint.slideshow.macroenabled.12");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        try (SlideShow<?, ?> show = SlideShowFactory.create(file.toFile(), null, true)) {
            SlideText text = new SlideText(builder, cost, show.getPageSize());
            for (Slide<?, ?> slide : show.getSlides()) {
                if (!slide.isHidden()) {
                    builder.pageBreak(slide.getSlideNumber());
                    slide.getShapes().forEach(shape -> text.shape(shape));
                    text.notes(slide);
                }
            }
        }
    }

    private static final class SlideText {
        private final BlockBuilder builder;
        private final Cost cost;
        private final Dimension slide;
        /** Next number of each level of the numbered list that is open. */
        private final Map<Integer, Integer> numbers = new HashMap<>();

        SlideText(BlockBuilder builder, Cost cost, Dimension slide) {
            this.builder = builder;
            this.cost = cost;
            this.slide = slide;
        }

        void shape(Shape<?, ?> shape) {
            shape(shape, 0, slide.getWidth() * slide.getHeight());
        }

        /** @param whole area of the slide in the shape's coordinates, which a group may have of its own */
        private void shape(Shape<?, ?> shape, int depth, double whole) {
            cost.checkNesting(depth);
            numbers.clear();
            switch (shape) {
                case TableShape<?, ?> table -> table(table);
                case GroupShape<?, ?> group -> {
                    double inside = whole * area(group.getInteriorAnchor()) / Math.max(1, area(group.getAnchor()));
                    group.getShapes().forEach(inner -> shape(inner, depth + 1, inside));
                }
                case ObjectShape<?, ?> object -> object(object);
                case XSLFGraphicFrame frame -> chart(frame.getChart());
                case TextShape<?, ?> text -> words(text);
                case PictureShape<?, ?> picture -> picture(picture, whole);
                default -> {} // lines
            }
        }

        /** A sheet or a text that was put in whole. */
        private void object(ObjectShape<?, ?> object) {
            ObjectData data = object.getObjectData();
            if (data != null) {
                try (InputStream in = cost.bounded(data.getInputStream())) {
                    EmbeddedFile.read("", in.readAllBytes(), builder, cost);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void chart(@Nullable XSLFChart chart) {
            if (chart != null) {
                builder.object(
                        String.valueOf(chart.getPackagePart().getPartName()),
                        () -> Xml.parse(
                                cost.bounded(chart.getPackagePart().getInputStream()), new DrawnChart(builder)));
            }
        }

        private void picture(PictureShape<?, ?> picture, double whole) {
            PictureData data = picture.getPictureData();
            if (data != null && whole > 0) {
                builder.endParagraph();
                builder.picture(area(picture.getAnchor()) / whole, data::getData);
                builder.endParagraph();
            }
        }

        private static double area(@Nullable Rectangle2D shape) {
            return shape == null ? 0 : shape.getWidth() * shape.getHeight();
        }

        void notes(Slide<?, ?> slide) {
            if (slide.getNotes() != null) {
                for (Shape<?, ?> shape : slide.getNotes().getShapes()) {
                    if (shape instanceof TextShape<?, ?> text && !isRunning(text.getPlaceholder())) {
                        paragraphs(text);
                    }
                }
            }
        }

        private static boolean isRunning(@Nullable Placeholder placeholder) {
            return placeholder != null && RUNNING.contains(placeholder);
        }

        private void words(TextShape<?, ?> text) {
            Placeholder placeholder = text.getPlaceholder();
            if (isRunning(placeholder)) {
                builder.beginApart();
                paragraphs(text);
                builder.endApart();
            } else if (placeholder != null && TITLES.contains(placeholder)) {
                builder.beginHeading(1);
                for (TextParagraph<?, ?, ?> paragraph : text.getTextParagraphs()) {
                    runs(paragraph);
                    builder.text(" ");
                }
                builder.endParagraph();
            } else {
                paragraphs(text);
            }
        }

        private void paragraphs(TextShape<?, ?> text) {
            for (TextParagraph<?, ?, ?> paragraph : text.getTextParagraphs()) {
                String marker = marker(paragraph);
                if (marker.isEmpty()) {
                    builder.beginParagraph();
                } else {
                    builder.beginItem(marker);
                }
                runs(paragraph);
                builder.endParagraph();
            }
        }

        private String marker(TextParagraph<?, ?, ?> paragraph) {
            TextParagraph.BulletStyle bullet = paragraph.getBulletStyle();
            boolean blank = paragraph.getTextRuns().stream()
                    .allMatch(run -> run.getRawText().isBlank());
            if (bullet == null || blank) {
                return "";
            }
            AutoNumberingScheme scheme = bullet.getAutoNumberingScheme();
            if (scheme == null) {
                return "- ";
            }
            Integer start = bullet.getAutoNumberingStartAt();
            int level = paragraph.getIndentLevel();
            numbers.keySet().removeIf(deeper -> deeper > level);
            int number = numbers.merge(level, start == null ? 1 : start, (before, _) -> before + 1);
            return scheme.format(number) + " ";
        }

        private void runs(TextParagraph<?, ?, ?> paragraph) {
            for (TextRun run : paragraph) {
                builder.font(run.getFontFamily());
                // The old format ends a paragraph with a return, both break a line with a vertical tab.
                builder.text(run.getRawText().replace("\r", "").replace('\u000B', '\n'));
            }
            builder.font(null);
        }

        private void table(TableShape<?, ?> table) {
            builder.beginTable();
            for (int r = 0; r < table.getNumberOfRows(); r++) {
                builder.beginRow();
                for (int c = 0; c < table.getNumberOfColumns(); c++) {
                    TableCell<?, ?> cell = table.getCell(r, c);
                    if (cell != null && !cell.isMerged()) {
                        builder.beginCell(Math.max(1, cell.getGridSpan()), Math.max(1, cell.getRowSpan()));
                        paragraphs(cell);
                        builder.endCell();
                    }
                }
                builder.endRow();
            }
            builder.endTable();
        }
    }
}
