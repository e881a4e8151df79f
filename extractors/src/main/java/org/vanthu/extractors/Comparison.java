package org.vanthu.extractors;

/** How a figure in the text bounds the real one: {@code trên 95 %} is {@link #GT}. */
public enum Comparison {
    /** exactly, or nothing said */
    EQ,
    /** trên, hơn, quá */
    GT,
    /** từ … trở lên, ít nhất, tối thiểu, không dưới */
    GE,
    /** dưới, chưa đến */
    LT,
    /** tối đa, không quá, đến */
    LE,
    /** khoảng, gần, ước, xấp xỉ, dự kiến */
    APPROX
}
