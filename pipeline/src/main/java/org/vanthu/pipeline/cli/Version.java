package org.vanthu.pipeline.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest has it. */
final class Version implements IVersionProvider {

    /** {@code 0.1.0}; {@code dev} where the classes do not come from a jar. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    static String line() {
        return "vanthu " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
