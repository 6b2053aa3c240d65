package io.spanco.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.spanco.platform.database.DatabaseSettings;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The demo's mail server, in this process and on a free port of the loopback: what is sent arrives nowhere. People read
 * their messages on {@code /mails}, so it forgets them at once.
 */
@Component
class MailCatcher implements SmartLifecycle {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int ANY_PORT = 0;
    private static final String TIMEOUT_MILLIS = "10000";

    /** As many messages as are kept; a mail with its PDF is some 100 kB. */
    private static final int MOST = 20;

    private final boolean wanted;
    private volatile GreenMail server;
    private volatile JavaMailSender sender;

    MailCatcher(@Value("${spring.mail.host:}") String host, DatabaseSettings settings) {
        wanted = host.isBlank() && settings.demo().hasDemoAccounts();
    }

    boolean isWanted() {
        return wanted;
    }

    JavaMailSender sender() {
        forget();
        return sender;
    }

    private static JavaMailSender senderTo(GreenMail server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return sender;
    }

    private void forget() {
        try {
            if (server.getReceivedMessages().length >= MOST) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (FolderException e) {
            throw new IllegalStateException("the caught mails cannot be thrown away", e);
        }
    }

    @Override
    public void start() {
        GreenMail started = new GreenMail(new ServerSetup(ANY_PORT, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
        sender = senderTo(started);
    }

    @Override
    public void stop() {
        server.stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Up before the engine's jobs send, down after them. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
