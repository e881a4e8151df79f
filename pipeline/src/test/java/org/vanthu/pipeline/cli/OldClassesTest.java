package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OldClassesTest {

    @TempDir
    private Path folder;

    @Test
    void givesClassesOfJava5FramesAndLeavesWhatTheyDo() throws Exception {
        Path jar = jar(ClassFile.JAVA_5_VERSION);

        OldClasses.main(new String[] {jar.toString()});

        ClassModel lifted = model(jar);
        assertEquals(ClassFile.JAVA_8_VERSION, lifted.majorVersion());
        assertTrue(lifted.methods().stream()
                .flatMap(method -> method.code().stream())
                .anyMatch(code -> code.findAttribute(Attributes.stackMapTable()).isPresent()));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            assertEquals(
                    7,
                    loader.loadClass("old.Distance").getMethod("of", int.class).invoke(null, -7));
        }
    }

    @Test
    void leavesAJarWithoutSuchClassesAsItIs() throws IOException {
        Path jar = jar(ClassFile.JAVA_8_VERSION);
        byte[] before = Files.readAllBytes(jar);

        OldClasses.main(new String[] {jar.toString()});

        assertArrayEquals(before, Files.readAllBytes(jar));
    }

    /** One class, {@code old.Distance}, with a branch: {@code static int of(int i) { return i < 0 ? -i : i; }}. */
    private Path jar(int version) throws IOException {
        byte[] compiled = ClassFile.of(ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED)
                .build(
                        ClassDesc.of("old.Distance"),
                        type -> type.withVersion(version, 0)
                                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                .withMethodBody(
                                        "of",
                                        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> {
                                            Label positive = code.newLabel();
                                            code.iload(0)
                                                    .ifge(positive)
                                                    .iload(0)
                                                    .ineg()
                                                    .ireturn()
                                                    .labelBinding(positive)
                                                    .iload(0)
                                                    .ireturn();
                                        }));
        Path jar = folder.resolve("old.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("old/Distance.class"));
            out.write(compiled);
        }
        return jar;
    }

    private static ClassModel model(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return ClassFile.of()
                    .parse(file.getInputStream(file.getJarEntry("old/Distance.class"))
                            .readAllBytes());
        }
    }
}
