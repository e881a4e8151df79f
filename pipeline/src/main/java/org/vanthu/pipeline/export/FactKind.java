package org.vanthu.pipeline.export;

import org.vanthu.extractors.Fact;

/** The kinds of fact, under the names that users see. */
public enum FactKind {
    DATE,
    RECURRENCE,
    PERCENT,
    MONEY,
    QUANTITY,
    REFERENCE;

    public static FactKind of(Fact fact) {
        return switch (fact) {
            case Fact.Date _ -> DATE;
            case Fact.Recurrence _ -> RECURRENCE;
            case Fact.Percent _ -> PERCENT;
            case Fact.Money _ -> MONEY;
            case Fact.Quantity _ -> QUANTITY;
            case Fact.Reference _ -> REFERENCE;
        };
    }

    public String label() {
        return Iso.name(this);
    }
}
