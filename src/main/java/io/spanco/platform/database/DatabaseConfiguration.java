package io.spanco.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.spanco.platform.database.EmbeddedServerAhead.ServerStart;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two pools on the one database. The first is Spring Boot's own and everybody's (JPA, the engine, Flyway); the
 * second is for {@link ClaimTransactions} alone and never a candidate where a data source is asked for.
 */
@Configuration
class DatabaseConfiguration {

    private static final int CLAIM_CONNECTIONS = 8;

    @Bean(defaultCandidate = false)
    @Qualifier("mailDataSource")
    HikariDataSource mailDataSource(JdbcConnectionDetails server) {
        HikariDataSource pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(server.getJdbcUrl())
                .username(server.getUsername())
                .password(server.getPassword())
                .build();
        pool.setPoolName("claims");
        pool.setMaximumPoolSize(CLAIM_CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql("set search_path to public, spanco");
        return pool;
    }

    @Bean
    ClaimTransactions claimTransactions(@Qualifier("mailDataSource") DataSource mailDataSource) {
        return new ClaimTransactions(mailDataSource);
    }

    /** Our own server, unless another one is named or a test brings its own; it stops after the pools that use it. */
    @Configuration
    @ConditionalOnProperty(name = "spanco.database", havingValue = "embedded")
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class Embedded {

        @Bean
        EmbeddedServer embeddedServer(ServerStart start) {
            return start.take();
        }

        @Bean
        JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
            return new ServerConnectionDetails(
                    server.url(EmbeddedServer.DATABASE), EmbeddedServer.USER, server.password());
        }
    }
}
