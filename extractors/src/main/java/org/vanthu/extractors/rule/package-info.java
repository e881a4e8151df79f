/**
 * Rules and the one engine that applies them.
 *
 * <p>A {@link org.vanthu.extractors.rule.Rule} is a row of a table: a name, where to try it, a shape, a meaning, and sentences that
 * prove both. {@link org.vanthu.extractors.rule.RuleSet} walks a {@link org.vanthu.extractors.rule.FoldedText} once, tries each
 * rule only at its anchors (runs of digits and a few words), and settles conflicts in one place: the longest reading wins, then the
 * earlier rule. Read {@code Rule} first.
 */
@NullMarked
package org.vanthu.extractors.rule;

import org.jspecify.annotations.NullMarked;
