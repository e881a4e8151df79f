/**
 * Times: folded text in, {@link org.vanthu.extractors.time.TimeExpression}s and {@link org.vanthu.extractors.time.Frequency}s out.
 *
 * <p>The rule tables read what the words themselves say; a year or month that they leave out is filled in by
 * {@link org.vanthu.extractors.time.TimeContext}, which knows the dates before and the document around. Read
 * {@link org.vanthu.extractors.time.DayRules} first.
 */
@NullMarked
package org.vanthu.extractors.time;

import org.jspecify.annotations.NullMarked;
