/**
 * An archive in the browser: a server for this computer alone, and the page that it serves.
 *
 * <p>{@link WebServer} is the way in. A request passes {@link Gate}, is matched by {@link Api} to one {@link Route} and answered in the
 * shapes of {@code pipeline.export}; the page ({@link Page}) is files that use nothing but the routes. What can be asked is written down
 * in {@code openapi.json}, which a test holds against the routes. {@code docs/web.md} says what keeps strangers out.
 */
@NullMarked
package org.vanthu.pipeline.web;

import org.jspecify.annotations.NullMarked;
