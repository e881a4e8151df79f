package org.vanthu.pipeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The password of an archive that others can reach, as it is kept in the file {@value #FILE} of the archive: not itself, but what
 * PBKDF2 (RFC 8018) makes of it, so that who reads the file has still to guess it.
 */
public final class Password {

    private static final String FILE = "password";

    /** A shorter one is guessed too soon. */
    public static final int SHORTEST = 10;

    /** The OWASP password storage cheat sheet asks for this many of PBKDF2 with HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    private static final Pattern SHAPE =
            Pattern.compile("pbkdf2-sha256\\$(?<rounds>\\d{4,8})\\$(?<salt>[\\w+/=]+)\\$(?<hash>[\\w+/=]+)\\s*");

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private Password(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** @throws IllegalArgumentException for one of fewer characters than {@link #SHORTEST} */
    public static Password of(char[] words) {
        if (words.length < SHORTEST) {
            throw new IllegalArgumentException("a password has at least " + SHORTEST + " characters");
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Password(ROUNDS, salt, hash(words, salt, ROUNDS));
    }

    /** The one of an archive; empty where it has none. */
    public static Optional<Password> in(Path archive) throws IOException {
        Path file = archive.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher text = SHAPE.matcher(Files.readString(file));
        if (!text.matches()) {
            throw new IOException(file + " holds no password; set it anew");
        }
        return Optional.of(new Password(
                Integer.parseInt(text.group("rounds")),
                Base64.getDecoder().decode(text.group("salt")),
                Base64.getDecoder().decode(text.group("hash"))));
    }

    /** Keeps it for an archive, readable to its owner alone where the disk knows owners. */
    public void keep(Path archive) throws IOException {
        Path file = archive.resolve(FILE);
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(
                file,
                "pbkdf2-sha256$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash)
                        + "\n");
    }

    boolean is(char[] words) {
        return MessageDigest.isEqual(hash, hash(words, salt, rounds));
    }

    private static byte[] hash(char[] words, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(words, salt, rounds, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
