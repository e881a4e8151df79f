package org.vanthu.index.series;

import java.time.LocalDate;
import java.util.Optional;

/** Whose statements are wanted. */
@FunctionalInterface
public interface Whose {

    Whose ANYBODY = (_, _) -> true;

    /** @param day on which the owner is called so */
    boolean includes(Owner owner, Optional<LocalDate> day);
}
