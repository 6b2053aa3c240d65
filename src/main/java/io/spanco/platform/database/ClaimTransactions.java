package io.spanco.platform.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short transactions beside the caller's, on a pool of their own: a mail is claimed and marked as sent whatever becomes
 * of the job around it, and no waiting web thread can starve them.
 */
public class ClaimTransactions {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ClaimTransactions(DataSource dataSource) {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        jdbc = JdbcClient.create(dataSource);
    }

    /** Runs the work in a transaction of its own, committed before this returns; an exception rolls it back. */
    public <T> T inOwnTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Statements on the claims' pool; inside {@link #inOwnTransaction} they are part of that transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }
}
