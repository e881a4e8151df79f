package org.vanthu.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link VietnamesePairFilter}; takes no arguments. */
public final class VietnamesePairFilterFactory extends TokenFilterFactory {

    /** The name that Lucene finds it by. */
    public static final String NAME = "vietnamesePair";

    /** Lucene needs it to be there, to read the name; it cannot be used. */
    public VietnamesePairFilterFactory() {
        throw defaultCtorException();
    }

    public VietnamesePairFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("unknown parameters: " + arguments + "; it takes none");
        }
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new VietnamesePairFilter(input);
    }
}
