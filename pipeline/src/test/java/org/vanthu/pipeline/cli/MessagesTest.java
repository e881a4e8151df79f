package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.index.FileState;

final class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("%[,.0-9]*[a-z%]");
    private static final ResourceBundle VI = Messages.in(Language.VI).bundle();
    private static final ResourceBundle EN = Messages.in(Language.EN).bundle();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(new TreeSet<>(EN.keySet()), new TreeSet<>(VI.keySet()));
    }

    @Test
    void bothLanguagesFillInTheSameValuesInTheSameOrder() {
        for (String key : EN.keySet()) {
            assertEquals(places(EN.getString(key)), places(VI.getString(key)), key);
        }
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }

    @ParameterizedTest
    @EnumSource(FileState.class)
    void everyStateHasANameAndAMeaningInBothLanguages(FileState state) {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertTrue(messages.state(state).length() > 3);
            assertTrue(messages.say("state." + state.label() + ".means").length() > 3);
        }
    }

    @Test
    void vietnameseIsWrittenInComposedLetters() {
        for (String key : VI.keySet()) {
            assertTrue(Normalizer.isNormalized(VI.getString(key), Normalizer.Form.NFC), key);
        }
    }

    @Test
    void theLanguageIsTheOptionsElseTheEnvironmentsElseTheComputers() {
        assertEquals(Language.VI, Main.language(List.of("search", "--lang", "vi"), Map.of("LANGUAGE", "en")));
        assertEquals(Language.EN, Main.language(List.of("--lang=EN"), Map.of("LANGUAGE", "vi")));
        assertEquals(Language.VI, Main.language(List.of(), Map.of("LANGUAGE", "vi_VN:en")));
        assertEquals(Language.VI, Language.of(Locale.of("vi")));
        assertEquals(Language.EN, Language.of(Locale.GERMANY));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertEquals("12.345", Messages.in(Language.VI).say("number", 12_345));
        assertEquals("12,345", Messages.in(Language.EN).say("number", 12_345));
    }
}
