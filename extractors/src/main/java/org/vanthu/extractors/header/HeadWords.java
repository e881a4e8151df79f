package org.vanthu.extractors.header;

import java.util.regex.Pattern;

/** Words that tell a body or a title from a person's name. */
final class HeadWords {

    private static final Pattern BODY = Pattern.compile(
            "(?u)(?:ủy ban|hội đồng|đảng ủy|đảng bộ|chi bộ|ban |sở |phòng |trường |công an|văn phòng|trung tâm|cục |bộ"
                    + " |hội |mặt trận|đoàn |chủ tịch|bí thư|giám đốc|nơi nhận|phụ lục|biểu |danh sách|độc lập|cộng"
                    + " hòa|chính phủ|quốc hội|thủ tướng|chi cục|trạm |kho bạc|ngân hàng|tòa án|viện |công ty|liên"
                    + " |mttq|ubnd|ub |ubmttq|hđnd|tỉnh |thành phố|phường |xã |huyện |quận |thị ).*");

    private HeadWords() {}

    static boolean isBody(String folded) {
        return BODY.matcher(folded + " ").matches();
    }
}
