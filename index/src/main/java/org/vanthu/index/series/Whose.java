package org.vanthu.index.series;

import java.time.LocalDate;
import java.util.Optional;

/** Whose statements are wanted. */
public interface Whose {

    /** @param day on which the owner is called so */
    boolean includes(Owner owner, Optional<LocalDate> day);

    /** Whether it includes the owner on some day. */
    boolean mayInclude(Owner owner);
}
