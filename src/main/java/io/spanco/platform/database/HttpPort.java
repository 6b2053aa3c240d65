package io.spanco.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Looks whether the HTTP port is free before the database comes up: Tomcat itself would notice last. */
final class HttpPort {

    private HttpPort() {}

    /** @throws StartRefused if somebody else listens on {@code server.port} */
    static void checkFree(ApplicationContext context) {
        Integer port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        if (port <= 0 || !(context instanceof ServletWebServerApplicationContext)) {
            return;
        }
        InetAddress address = context.getEnvironment().getProperty("server.address", InetAddress.class);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Le port HTTP " + port + " est déjà utilisé par un autre programme.",
                    "Arrêtez ce programme, ou choisissez un autre port avec SERVER_PORT.",
                    e);
        }
    }
}
