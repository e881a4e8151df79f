package org.vanthu.pipeline.web;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a browser may call the server: by names and addresses of the computer that it runs on, and by no other.
 *
 * @param hosts without port, in small letters; addresses of IPv6 in brackets
 * @param scheme {@code http} or {@code https}
 */
record Names(Set<String> hosts, String scheme) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[0:0:0:0:0:0:0:1]");

    Names {
        hosts = Collections.unmodifiableSet(new TreeSet<>(hosts));
    }

    /** @param address that the server listens at */
    static Names of(InetAddress address, boolean encrypted) throws IOException {
        Set<String> hosts = new TreeSet<>(LOOPBACK);
        if (!address.isLoopbackAddress()) {
            hosts.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            if (address.isAnyLocalAddress()) {
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .map(Names::host)
                        .forEach(hosts::add);
            } else {
                hosts.add(host(address));
            }
        }
        return new Names(hosts, encrypted ? "https" : "http");
    }

    static String host(InetAddress address) {
        String text = address.getHostAddress().replaceAll("%.*", "");
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }

    /** @param host as a request has it; a browser leaves the port out where it is that of the protocol */
    boolean isOurs(String host, int port) {
        String lower = host.toLowerCase(Locale.ROOT);
        String whole = lower.matches(".*:\\d+") ? lower : lower + (scheme.equals("https") ? ":443" : ":80");
        int colon = whole.lastIndexOf(':');
        return hosts.contains(inFull(whole.substring(0, colon)))
                && whole.substring(colon + 1).equals(String.valueOf(port));
    }

    /** An address of IPv6 can be written in many ways. */
    private static String inFull(String host) {
        if (!host.matches("\\[[0-9a-f:.]{2,45}]")) {
            return host;
        }
        try {
            return host(InetAddress.getByName(host));
        } catch (UnknownHostException _) {
            return host;
        }
    }

    /** By which other computers can call it. */
    List<String> forOthers() {
        return hosts.stream()
                .filter(host -> !LOOPBACK.contains(host) && !host.startsWith("[fe80:"))
                .toList();
    }

    /** @param origin as a browser says which page asks: {@code http://127.0.0.1:7878} */
    boolean isOurOrigin(String origin, int port) {
        String start = scheme + "://";
        return origin.startsWith(start) && isOurs(origin.substring(start.length()), port);
    }
}
