package io.spanco.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        private boolean taken;

        ServerStart(Path home) {
            server = CompletableFuture.supplyAsync(() -> ready(home));
        }

        /** @throws StartRefused as {@link EmbeddedServer#start(Path)} */
        EmbeddedServer take() {
            try {
                taken = true;
                return server.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof StartRefused refused ? refused : e;
            }
        }

        private void abandon() {
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
