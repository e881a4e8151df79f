package org.vanthu.extractors.task;

import java.util.Optional;
import org.vanthu.extractors.body.Bodies;

/**
 * The body that acts.
 *
 * @param slug of the body
 * @param name its own name, where the slug is {@code other}
 */
record Actor(String slug, Optional<String> name) {

    static Actor of(Bodies.Mention mention) {
        return new Actor(
                mention.slug(), mention.slug().equals("other") ? Optional.of(mention.name()) : Optional.empty());
    }
}
