/** What the server answers, to whom, and what not. */
@NullMarked
package org.vanthu.pipeline.web;

import org.jspecify.annotations.NullMarked;
