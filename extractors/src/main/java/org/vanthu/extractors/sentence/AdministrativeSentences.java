package org.vanthu.extractors.sentence;

import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.util.ext.ExtensionLoader;
import org.jspecify.annotations.Nullable;

/** What the model is asked about. Public, since OpenNLP makes it from the name that the model file carries. */
public final class AdministrativeSentences extends SentenceDetectorFactory {

    public AdministrativeSentences() {}

    /** Tells OpenNLP, which makes classes of registered packages only, that a model may name this class. */
    static void register() {
        ExtensionLoader.registerAllowedPackage(AdministrativeSentences.class.getPackageName());
    }

    @SuppressWarnings(
            "NullAway") // OpenNLP takes null for "no abbreviations": its dictionary is searched once per stop, the
    // model suffices
    static AdministrativeSentences forTraining() {
        register();
        AdministrativeSentences factory = new AdministrativeSentences();
        @Nullable Dictionary none = null;
        factory.init("vi", false, none, SentenceEnds.CHARACTERS);
        return factory;
    }

    @Override
    public EndOfSentenceScanner getEndOfSentenceScanner() {
        return new SentenceEnds();
    }
}
