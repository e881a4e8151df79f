import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the formatting of every Java source below the working directory, or rewrites what differs.
 *
 * <p>Palantir's style, 120 columns. Started by the root pom: {@code mvn verify} checks,
 * {@code mvn -q -N verify -Dformat=write} rewrites.
 */
final class Format {
    private static final List<Path> ROOTS = List.of(
            Path.of(".mvn"),
            Path.of("extractors"),
            Path.of("index"),
            Path.of("pipeline"),
            Path.of("samples"),
            Path.of("bench"));

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private final boolean write;

    private Format(boolean write) {
        this.write = write;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !List.of("check", "write").contains(args[0])) {
            System.err.println("format is " + String.join(" ", args) + "; known: check, write");
            System.exit(2);
        }
        Format format = new Format(args[0].equals("write"));
        List<Path> wrong = sources().parallel().filter(format::differs).sorted().toList();
        wrong.forEach(source -> System.err.println((format.write ? "formatted " : "not formatted: ") + source));
        if (!format.write && !wrong.isEmpty()) {
            System.err.println("rewrite with: mvn -q -N verify -Dformat=write");
            System.exit(1);
        }
    }

    private static Stream<Path> sources() throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path root : ROOTS) {
            all = Stream.concat(
                    all,
                    Files.find(
                            root,
                            64,
                            (path, file) -> file.isRegularFile()
                                    && path.toString().endsWith(".java")
                                    && !path.startsWith(root.resolve("target"))));
        }
        return all.toList().stream();
    }

    private boolean differs(Path source) {
        try {
            String found = Files.readString(source);
            String wanted = formatter.formatSourceAndFixImports(found);
            if (found.equals(wanted)) {
                return false;
            }
            if (write) {
                Files.writeString(source, wanted);
            }
            return true;
        } catch (FormatterException e) {
            System.err.println(source + ": " + e.getMessage());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(source.toString(), e);
        }
    }
}
