/**
 * What a person types into the search, read.
 *
 * <p>A string comes in, a {@link org.vanthu.index.question.Question} goes out: alternatives of clauses, words, phrases, periods, amounts
 * and fields. Whatever is typed is a question; there is no syntax error. {@link org.vanthu.index.question.QuestionReader} is the grammar.
 */
@NullMarked
package org.vanthu.index.question;

import org.jspecify.annotations.NullMarked;
