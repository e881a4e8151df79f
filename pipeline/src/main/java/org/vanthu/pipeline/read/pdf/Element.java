package org.vanthu.pipeline.read.pdf;

import java.util.List;

/** What the document is made of in reading order. Texts cite notes between {@link Line#RAISED} and {@link Line#LEVEL}. */
sealed interface Element {

    /** Where it begins, from 1. */
    int page();

    record Words(int page, String text) implements Element {}

    /** Two columns without lines around them. */
    record Pair(int page, List<String> left, List<String> right) implements Element {}

    record Ruled(int page, Table table) implements Element {}
}
