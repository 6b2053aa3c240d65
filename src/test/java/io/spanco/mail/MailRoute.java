package io.spanco.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The way to a real SMTP server over a real socket: may be cut, and refuses what is addressed to {@code inconnu@…}, as a
 * server does that knows no such box.
 */
class MailRoute {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int port;
    private ServerSocket door;

    MailRoute() {
        server.start();
        door = listen(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    /** Nobody answers any more. */
    void cut() throws IOException {
        door.close();
    }

    void mend() {
        door = listen(port);
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            daemon(() -> {
                while (!socket.isClosed()) {
                    Socket client = socket.accept();
                    daemon(() -> serve(client));
                }
            });
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket upstream = new Socket("127.0.0.1", server.getSmtp().getPort())) {
            daemon(() -> upstream.getInputStream().transferTo(client.getOutputStream()));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean unknown = line.startsWith("RCPT TO:<inconnu@");
                OutputStream to = unknown ? client.getOutputStream() : upstream.getOutputStream();
                String said = unknown ? "550 5.1.1 Boîte inconnue" : line;
                to.write((said + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                to.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
