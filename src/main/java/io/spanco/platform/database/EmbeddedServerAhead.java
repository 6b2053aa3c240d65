package io.spanco.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets the embedded server come up while the application still reads its configuration: some seconds of the first start,
 * when its programs are unpacked and its folder is made.
 */
public final class EmbeddedServerAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseSettings settings = Binder.get(context.getEnvironment())
                .bind("spanco", DatabaseSettings.class)
                .get();
        if (settings.database() == DatabaseKind.EMBEDDED) {
            HttpPort.checkFree(context);
            ServerStart start = new ServerStart(settings.dataDir());
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("serverStart", start);
            beans.registerDisposableBean("serverStart", start::abandon);
        }
    }

    /** One start under way: waited for by whoever needs the server, stopped again when nobody came for it. */
    static final class ServerStart {

        private final CompletableFuture<EmbeddedServer> server;
        private volatile boolean taken;

        /** On a thread that finds the database's driver where the caller does; the common pool's look elsewhere. */
        ServerStart(Path home) {
            server = CompletableFuture.supplyAsync(
                    () -> ready(home), work -> new Thread(work, "embedded-server").start());
        }

        /** @throws StartRefused as {@link EmbeddedServer#start(Path)}, and when the wait is interrupted */
        EmbeddedServer take() {
            try {
                EmbeddedServer started = server.get();
                taken = true;
                return started;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartRefused("Le démarrage a été interrompu.", "Relancez SPANCO.", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof StartRefused refused ? refused : new IllegalStateException(e.getCause());
            }
        }

        /** Stops the server, once it is up, unless somebody has taken it. */
        void abandon() {
            if (!taken) {
                server.thenAccept(EmbeddedServer::close)
                        .exceptionally(refused -> null)
                        .join();
            }
        }

        private static EmbeddedServer ready(Path home) {
            EmbeddedServer server = EmbeddedServer.start(home);
            try {
                server.ensureDatabase(EmbeddedServer.DATABASE);
                return server;
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        }
    }
}
