package io.spanco.platform.identity;

import io.spanco.platform.database.DatabaseSettings;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays accounts, rights and filters before the first request is answered, one node after the other. Rights and filters
 * are laid once a database: what an administrator changes later stays changed.
 */
@Component
class IdentityAtStart implements SmartInitializingSingleton {

    private static final String LAID = "spanco.rights";
    private static final String VERSION = "1";
    private static final long LOCK = 7_726_001L;

    private final DatabaseSettings settings;
    private final String adminPassword;
    private final Accounts accounts;
    private final TasklistFilters filters;
    private final AuthorizationService authorizations;
    private final ManagementService management;
    private final Exclusively exclusively;

    IdentityAtStart(
            DatabaseSettings settings,
            @Value("${spanco.admin-password:}") String adminPassword,
            Accounts accounts,
            TasklistFilters filters,
            AuthorizationService authorizations,
            ManagementService management,
            Exclusively exclusively) {
        this.settings = settings;
        this.adminPassword = adminPassword;
        this.accounts = accounts;
        this.filters = filters;
        this.authorizations = authorizations;
        this.management = management;
        this.exclusively = exclusively;
    }

    @Override
    public void afterSingletonsInstantiated() {
        exclusively.run(LOCK, this::prepare);
    }

    private void prepare() {
        accounts.prepare(settings.demo(), adminPassword);
        if (!management.getProperties().containsKey(LAID)) {
            Stream<Grant> onFilters =
                    filters.create().stream().map(id -> Grant.everyone(Resources.FILTER, id, Permissions.READ));
            Stream.concat(EngineRights.all().stream(), onFilters).forEach(this::grant);
            management.setProperty(LAID, VERSION);
        }
        filters.remember();
    }

    private void grant(Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(
                grant.group() == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (grant.group() != null) {
            authorization.setGroupId(grant.group());
        }
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        grant.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    /** Work that only one node does at a time, in one transaction. */
    @Component
    static class Exclusively {

        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;

        Exclusively(TransactionTemplate transaction, JdbcClient jdbc) {
            this.transaction = transaction;
            this.jdbc = jdbc;
        }

        void run(long lock, Runnable work) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select 1 from (select pg_advisory_xact_lock(:lock)) as waited")
                        .param("lock", lock)
                        .query(Integer.class)
                        .single();
                work.run();
            });
        }
    }
}
