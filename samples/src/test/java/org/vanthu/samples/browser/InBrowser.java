package org.vanthu.samples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Its tests are given one {@link Browser}, the same for all, and the archive before it; they are skipped where there is no Chromium. */
@Tag("browser")
@ExtendWith(InBrowser.Given.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InBrowser {

    /** Starts the server and the browser with the first test that asks, and ends both with the last. */
    final class Given implements ExecutionCondition, ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InBrowser.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            List<String> missing = Browser.missing();
            return missing.isEmpty()
                    ? ConditionEvaluationResult.enabled("Chromium is installed")
                    : ConditionEvaluationResult.disabled("not installed: " + String.join(", ", missing)
                            + " (Debian: apt install chromium chromium-driver)");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            ExtensionContext.Store store = context.getRoot().getStore(HERE);
            Browser browser = store.computeIfAbsent(Browser.class, _ -> new Browser(served(store)), Browser.class);
            browser.reset();
            return browser;
        }

        private static ServedSamples served(ExtensionContext.Store store) {
            return store.computeIfAbsent(
                    ServedSamples.class,
                    _ -> {
                        try {
                            return new ServedSamples();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    ServedSamples.class);
        }
    }
}
