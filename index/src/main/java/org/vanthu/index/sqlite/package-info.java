/**
 * The store: one SQLite file, its SQL written by hand beside the method that runs it.
 *
 * <p>{@link org.vanthu.index.sqlite.SqliteStore} is the entry. Records come in and go out; what is in between is described in
 * {@code migrations/001.sql} and the files after it, which bring an older file up to date.
 */
@NullMarked
package org.vanthu.index.sqlite;

import org.jspecify.annotations.NullMarked;
