/** The tests that hold the sample archive to what is expected of it. */
@NullMarked
package org.vanthu.samples;

import org.jspecify.annotations.NullMarked;
