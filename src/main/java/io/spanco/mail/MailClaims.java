package io.spanco.mail;

import io.spanco.platform.database.ClaimTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sends a message, and what became of it: short transactions of their own, which stand whatever becomes of the job
 * around them. So a message that the server took is never sent again because the engine could not commit.
 */
@Component
class MailClaims {

    private static final int LONGEST_ERROR = 2000;

    private final ClaimTransactions transactions;
    private final Clock clock;
    private final Duration claimTime;

    /** @param lockMillis how long the engine leaves a job to one node: a claim lasts as long */
    MailClaims(
            ClaimTransactions transactions,
            Clock clock,
            @Value("${camunda.bpm.job-execution.lock-time-in-millis:300000}") long lockMillis) {
        this.transactions = transactions;
        this.clock = clock;
        this.claimTime = Duration.ofMillis(lockMillis);
    }

    /**
     * Takes a queued message, or one whose sender is taken for dead, for sending.
     *
     * @return the message with the status that was found; only if that is QUEUED or SENDING it is the caller's to send
     * @throws IllegalStateException while another one sends it
     */
    ClaimedMail take(long mailId) {
        return transactions.inOwnTransaction(() -> {
            ClaimedMail message = jdbc().sql("select * from spanco.mail where id = :id for update")
                    .param("id", mailId)
                    .query(ClaimedMail::of)
                    .single();
            if (message.status() == MailStatus.SENDING && message.claimedUntil().isAfter(clock.instant())) {
                throw new IllegalStateException(
                        "Le message " + mailId + " est en cours d’envoi jusqu’à " + message.claimedUntil() + ".");
            }
            if (message.status() == MailStatus.QUEUED || message.status() == MailStatus.SENDING) {
                claim(message);
            }
            return message;
        });
    }

    private void claim(ClaimedMail message) {
        jdbc().sql("""
                        update spanco.mail set status = 'SENDING', claimed_until = :until, attempts = attempts + 1,
                               perhaps_twice = perhaps_twice or :again, version = version + 1
                        where id = :id""")
                .param("until", Timestamp.from(clock.instant().plus(claimTime)))
                .param("again", message.status() == MailStatus.SENDING)
                .param("id", message.id())
                .update();
    }

    /** The server has taken it over. */
    void sent(long mailId) {
        end(mailId, MailStatus.SENT, null);
    }

    /** To be tried again. */
    void failedAttempt(long mailId, String error) {
        end(mailId, MailStatus.QUEUED, error);
    }

    /** An address was refused. */
    void refused(long mailId, String error) {
        end(mailId, MailStatus.FAILED, error);
    }

    /** Its document no longer stands. */
    void setAside(long mailId, String reason) {
        end(mailId, MailStatus.CANCELLED, reason);
    }

    private void end(long mailId, MailStatus status, String error) {
        transactions.inOwnTransaction(() -> jdbc().sql("""
                        update spanco.mail set status = :status, error = :error, claimed_until = null,
                               sent_at = :sentAt, version = version + 1
                        where id = :id and status = 'SENDING'""")
                .param("status", status.name())
                .param("error", cut(error))
                .param("sentAt", status == MailStatus.SENT ? Timestamp.from(clock.instant()) : null)
                .param("id", mailId)
                .update());
    }

    private static String cut(String error) {
        String storable = error == null ? null : error.replace('\0', ' ');
        return storable == null || storable.length() <= LONGEST_ERROR ? storable : storable.substring(0, LONGEST_ERROR);
    }

    private JdbcClient jdbc() {
        return transactions.jdbc();
    }
}
