@NullMarked
package org.vanthu.pipeline.eval;

import org.jspecify.annotations.NullMarked;
