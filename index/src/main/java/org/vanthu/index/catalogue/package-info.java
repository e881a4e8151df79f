/**
 * Which indicators are the same one under different words: a catalogue of what wards, communes and districts report, and a normal
 * form of wording for the rest.
 */
@NullMarked
package org.vanthu.index.catalogue;

import org.jspecify.annotations.NullMarked;
