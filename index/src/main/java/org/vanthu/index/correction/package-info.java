/**
 * What people say of values: confirmed, changed, rejected. {@link org.vanthu.index.correction.Corrector} lays that over what the machine
 * reads, each time that a file's documents are stored, so that no import and no extraction undoes it; {@link
 * org.vanthu.index.correction.ValueId} names a value for ever, {@link org.vanthu.index.correction.Anchor} finds its place again.
 */
@NullMarked
package org.vanthu.index.correction;

import org.jspecify.annotations.NullMarked;
