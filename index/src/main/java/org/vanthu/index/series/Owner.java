package org.vanthu.index.series;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.index.analysis.VietnameseFolding;

/**
 * The place whose values a document states: the same for its Party committee, council and people's committee.
 *
 * @param key its name without case and marks; two places with the same key are one; empty where nothing says whose a value is
 * @param name as a document writes it
 */
public record Owner(String key, String name) {

    /** Nobody is named. */
    static final Owner UNKNOWN = new Owner("", "");

    private static final String KIND = "phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu";

    private static final Pattern PLACE = Pattern.compile("(?iu:(?<!\\S)(?:" + KIND + ")[\\s\\u00a0]+\\S.*$)");

    private static final Pattern KIND_KEY = Pattern.compile("(?:" + VietnameseFolding.fold(KIND) + ")(?= |$)");

    /** The State's own bodies: where they sit is not whose their values are. */
    private static final Pattern CENTRAL = Pattern.compile(
            "(?iu:(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Chủ tịch nước|Chính phủ|Thủ tướng|Văn phòng Chính phủ|Bộ(?!"
                    + " Chỉ huy)|Tổng cục|Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư)(?!\\p{L}).*)");

    /**
     * @param named place in the indicator's own wording
     * @param issuer of the document
     * @param place where the document was issued
     */
    public static Owner of(Optional<String> named, Optional<String> issuer, Optional<String> place) {
        return named.flatMap(Owner::in)
                .or(() -> issuer.flatMap(Owner::in))
                .or(() -> issuer.filter(name -> CENTRAL.matcher(name).matches()).map(Owner::named))
                .or(() -> place.map(Owner::named))
                .orElse(UNKNOWN);
    }

    /** The kind of place and its name at the end of {@code words}: {@code UBND phường Hoa Lư} → {@code phường Hoa Lư}. */
    private static Optional<Owner> in(String words) {
        Matcher found = PLACE.matcher(words);
        return found.find() ? Optional.of(named(found.group())) : Optional.empty();
    }

    /** @param name of a place behind its kind */
    public static Owner named(String name) {
        return new Owner(VietnameseFolding.key(name), name);
    }

    /** Whether the words are a place's name behind its kind, or a kind alone. */
    public static boolean isPlace(String words) {
        Owner named = named(words);
        return KIND_KEY.matcher(named.key).lookingAt();
    }

    /** Key of what kind of place it is; empty for none. */
    String kind() {
        Matcher kind = KIND_KEY.matcher(key);
        return kind.lookingAt() ? kind.group() : "";
    }
}
