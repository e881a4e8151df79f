package org.vanthu.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Makes {@link VietnameseTokenizer}; takes no arguments. */
public final class VietnameseTokenizerFactory extends TokenizerFactory {

    /** The name that Lucene finds it by. */
    public static final String NAME = "vietnamese";

    /** Lucene needs it to be there, to read the name; it cannot be used. */
    public VietnameseTokenizerFactory() {
        throw defaultCtorException();
    }

    public VietnameseTokenizerFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("unknown parameters: " + arguments + "; it takes none");
        }
    }

    @Override
    public VietnameseTokenizer create(AttributeFactory factory) {
        return new VietnameseTokenizer(factory);
    }
}
