/**
 * Figures: folded text in, percentages, sums of money and counted or measured quantities out.
 *
 * <p>The rule tables read a figure's own words; {@link org.vanthu.extractors.number.Bounds} reads what stands around it
 * ({@code trên}, {@code tăng}), {@link org.vanthu.extractors.number.Habit} decides what its dots and commas mean, and
 * {@link org.vanthu.extractors.number.TableFigures} reads bare numbers in table cells. Read
 * {@link org.vanthu.extractors.number.Amount} first.
 */
@NullMarked
package org.vanthu.extractors.number;

import org.jspecify.annotations.NullMarked;
