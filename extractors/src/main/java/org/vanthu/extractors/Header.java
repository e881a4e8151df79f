package org.vanthu.extractors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document says of itself (thể thức, Nghị định 30/2020/NĐ-CP, Phụ lục I; for Party bodies Hướng dẫn 36-HD/VPTW).
 *
 * @param type kind in lower case: {@code nghị quyết}, {@code báo cáo}; a letter without a heading is {@code công văn}
 * @param number số, ký hiệu without inner blanks: {@code 75-TB/ĐU}
 * @param issuer the issuing body spelt out, with its place
 * @param place of the place-and-date line
 * @param issued day of the place-and-date line
 * @param title trích yếu, its lines joined by one blank
 * @param period the time that the document as a whole is about
 * @param signer name under the signature block
 * @param recipients nơi nhận, one an entry, in order
 * @param bases căn cứ, one an entry, in order
 * @param effects what it does to other documents, in order
 */
public record Header(
        Optional<String> type,
        Optional<String> number,
        Optional<String> issuer,
        Optional<String> place,
        Optional<LocalDate> issued,
        Optional<String> title,
        Optional<DateRange> period,
        Optional<String> signer,
        List<String> recipients,
        List<String> bases,
        List<Effect> effects) {

    public Header {
        recipients = List.copyOf(recipients);
        bases = List.copyOf(bases);
        effects = List.copyOf(effects);
    }

    /** The same with what the document does to others. */
    public Header with(List<Effect> found) {
        return new Header(type, number, issuer, place, issued, title, period, signer, recipients, bases, found);
    }

    /**
     * That the document changes or ends another one.
     *
     * @param on the citation of the other document
     * @param rule that read it
     */
    public record Effect(Kind kind, Fact.Reference on, String rule) {

        /** What is done to the other document. */
        public enum Kind {
            /** sửa đổi, bổ sung */
            AMENDS,
            /** thay thế */
            REPLACES,
            /** bãi bỏ, hủy bỏ, hết hiệu lực */
            REPEALS
        }
    }

    /** A text that says nothing of itself. */
    public static final Header NONE = new Header(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
}
