package org.vanthu.pipeline.export;

import java.util.function.Function;

/**
 * One column of an exported table.
 *
 * @param name its header, stable between versions
 * @param value its cell of a row
 */
public record Column<R>(String name, Function<R, Cell> value) {}
