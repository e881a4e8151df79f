package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lifts the classes of a library that were compiled for Java 5 or older to the class files of Java 8, by computing the stack map frames
 * that they lack (JVMS 4.7.4). The JVM puts no class without them into an AOT cache, and verifies it slowly at every start.
 */
final class OldClasses {
    private static final int JAVA_6 = ClassFile.JAVA_6_VERSION;
    private static final int JAVA_8 = ClassFile.JAVA_8_VERSION;

    private OldClasses() {}

    /** @param args jar files, each rewritten in place; one that holds no such class is left as it is, to the byte */
    public static void main(String[] args) throws IOException {
        for (String jar : args) {
            lift(Path.of(jar));
        }
    }

    /** @throws IllegalArgumentException when a class refers to one that neither the jar nor the JDK has */
    static void lift(Path jar) throws IOException {
        try (URLClassLoader known =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                FileSystem files = FileSystems.newFileSystem(jar)) {
            ClassFile reader = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(known)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (Path file : classes(files.getPath("/"))) {
                ClassModel old = reader.parse(Files.readAllBytes(file));
                if (old.majorVersion() < JAVA_6) {
                    Files.write(file, reader.transformClass(old, LIFTED));
                }
            }
        }
    }

    private static final ClassTransform LIFTED = ClassTransform.transformingMethodBodies(
                    (code, element) -> code.with(element))
            .andThen((lifted, element) ->
                    lifted.with(element instanceof ClassFileVersion ? ClassFileVersion.of(JAVA_8, 0) : element));

    private static List<Path> classes(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
