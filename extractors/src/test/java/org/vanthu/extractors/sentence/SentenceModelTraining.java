package org.vanthu.extractors.sentence;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Trains the sentence model from the sentences in {@code sentences.train}. */
final class SentenceModelTraining {

    private SentenceModelTraining() {}

    /** The paragraphs of the training text, a list of sentences each. */
    static List<List<String>> paragraphs() {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank() && !paragraph.isEmpty()) {
                paragraphs.add(List.copyOf(paragraph));
                paragraph.clear();
            } else if (!line.isBlank()) {
                paragraph.add(line);
            }
        }
        return paragraphs;
    }

    static byte[] train() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 150);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put("PrintMessages", false);
        SentenceModel model = SentenceDetectorME.train(
                "vi",
                ObjectStreamUtils.createObjectStream(
                        paragraphs().stream().map(SentenceModelTraining::sample).toList()),
                AdministrativeSentences.forTraining(),
                parameters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.serialize(bytes);
        return bytes.toByteArray();
    }

    private static SentenceSample sample(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ");
            spans.add(new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence);
        }
        return new SentenceSample(text, spans.toArray(Span[]::new));
    }

    private static List<String> lines() {
        InputStream in = Objects.requireNonNull(SentenceModelTraining.class.getResourceAsStream("sentences.train"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
