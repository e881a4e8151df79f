package org.vanthu.extractors.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;

/**
 * When and where minutes say that people sat: {@code Hôm nay, vào lúc 14 giờ ngày 5/3/2023, tại hội trường xã, Chi bộ thôn 2 tổ chức họp}, or
 * under {@code Thời gian:} and {@code Địa điểm:}. Minutes seldom have a line of place and day.
 *
 * @param place the words behind {@code tại}, as they stand
 * @param body who sat, where the sentence goes on with a body's name
 */
record Sitting(Optional<LocalDate> day, Optional<String> place, Optional<String> body) {

    private static final Sitting UNKNOWN = new Sitting(Optional.empty(), Optional.empty(), Optional.empty());

    /** Lines that minutes take to say so. */
    private static final int LINES = 12;

    private static final String ITEM = "(?:(?:\\d{1,2}|[IVX]{1,4})[.)/]\\s*|[-–*+]\\s*)?";

    private static final Cue TIME =
            Cue.compile("(?iu)" + ITEM + "(?:hôm\\s+nay|vào\\s+(?:hồi|lúc)|hồi|lúc|thời\\s+gian)[\\s,:].*");

    private static final Cue DAY = Cue.compile("(?iu)(?:ngày|,|phút|giờ|\\dh\\d{0,2})\\s*(?<day>\\d{1,2})\\s*"
            + "(?:/|-|\\.|tháng)\\s*(?<month>\\d{1,2})\\s*(?:/|-|\\.|năm)\\s*(?<year>\\d{4})(?!\\d)");

    /** Parts of an address go on in small letters or with a number; a capital begins who sat there. */
    private static final Cue PLACE =
            Cue.compile("(?iu:\\stại\\s*:?|(?:địa\\s+điểm|tại)\\s*:)\\s*(?<place>[^,.;:]{3,120}(?:,\\s*(?:phường|xã|thị"
                    + " trấn|đặc khu|thôn|ấp|bản|tổ|khu|số|đường|phố|ngõ|quận|huyện|thị xã|thành phố|tỉnh)"
                    + "\\s[^,.;:]{1,60}){0,4})");

    private static final Cue BODY = Cue.compile(
            "^,\\s*(?<body>\\p{Lu}[^,.;:]{3,90}?)\\s+(?:đã\\s+)?(?:tổ\\s+chức|tiến\\s+hành|họp|mở|long\\s+trọng)\\s.*");

    private static final Cue WHERE = Cue.compile("(?iu)" + ITEM + "địa\\s+điểm(?:\\s+họp)?\\s*:.*");

    /** @param lines from the minutes' title on */
    static Sitting of(List<HeaderLine> lines) {
        Sitting sitting = UNKNOWN;
        for (HeaderLine line : lines.subList(0, Math.min(LINES, lines.size()))) {
            if (sitting.day.isEmpty() && TIME.matcher(line.text()).matches()) {
                sitting = timed(line.text());
            } else if (sitting.day.isPresent()
                    && sitting.place.isEmpty()
                    && WHERE.matcher(line.text()).matches()) {
                Cue.Search place = PLACE.matcher(line.text());
                return new Sitting(
                        sitting.day,
                        place.find() ? Optional.of(place.group("place").strip()) : Optional.empty(),
                        sitting.body);
            }
        }
        return sitting;
    }

    private static Sitting timed(String line) {
        Cue.Search day = DAY.matcher(line);
        if (!day.find()) {
            return UNKNOWN;
        }
        Cue.Search place = PLACE.matcher(line);
        boolean placed = place.find();
        Cue.Search body = BODY.matcher(line.substring(placed ? place.end() : day.end()));
        return new Sitting(
                InlineHead.day(day),
                placed ? Optional.of(place.group("place").strip()) : Optional.empty(),
                body.matches() && HeadWords.isBody(Folded.of(body.group("body")))
                        ? Optional.of(Spelling.body(body.group("body")))
                        : Optional.empty());
    }
}
