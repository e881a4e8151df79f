package org.vanthu.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link VietnameseToneFilter}; takes no arguments. */
public final class VietnameseToneFilterFactory extends TokenFilterFactory {

    /** The name that Lucene finds it by. */
    public static final String NAME = "vietnameseTone";

    /** Lucene needs it to be there, to read the name; it cannot be used. */
    public VietnameseToneFilterFactory() {
        throw defaultCtorException();
    }

    public VietnameseToneFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("unknown parameters: " + arguments + "; it takes none");
        }
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new VietnameseToneFilter(input);
    }
}
