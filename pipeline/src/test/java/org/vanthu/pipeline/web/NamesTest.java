package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which names a browser may call the server. */
final class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:7878, true",
        "192.0.2.7:80, false",
        "192.0.2.7, false",
        "192.0.2.8:7878, false",
        "LOCALHOST:7878, true",
        "[::1]:7878, true",
        "[0:0:0:0:0:0:0:1]:7878, true",
        "[::2]:7878, false",
        "[]:7878, false",
        "evil.example:7878, false",
        "192.0.2.7.evil.example:7878, false",
        "'', false",
        "':7878', false"
    })
    void areThoseOfItsAddress(String host, boolean ours) throws IOException {
        Names names = Names.of(InetAddress.getByName("192.0.2.7"), false);
        assertEquals(ours, names.isOurs(host, 7878));
        assertEquals(ours, names.isOurOrigin("http://" + host, 7878));
        assertFalse(names.isOurOrigin("https://" + host, 7878));
    }

    @Test
    void mayLeaveOutThePortOfTheProtocol() throws IOException {
        assertTrue(Names.of(InetAddress.getLoopbackAddress(), true).isOurs("localhost", 443));
        assertTrue(Names.of(InetAddress.getLoopbackAddress(), false).isOurs("localhost", 80));
        assertFalse(Names.of(InetAddress.getLoopbackAddress(), true).isOurs("localhost", 80));
    }

    @Test
    void tellOthersWhatTheyCanCall() throws IOException {
        assertEquals(List.of(), Names.of(InetAddress.getLoopbackAddress(), true).forOthers());
        List<String> others =
                Names.of(InetAddress.getByName("2001:db8::7"), true).forOthers();
        assertTrue(others.contains("[2001:db8:0:0:0:0:0:7]"), others::toString);
        assertFalse(others.contains("localhost"), others::toString);
    }
}
