package org.vanthu.index;

import org.vanthu.index.catalogue.MeasureName;

/**
 * A measure that documents state.
 *
 * @param wordings how many different names documents have for it
 * @param values how many statements there are
 * @param documents in how many documents
 */
public record MeasureRow(MeasureName name, long wordings, long values, long documents) {}
