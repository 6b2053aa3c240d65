package io.spanco.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages as rows, newest first. The list over all deals is for those who watch the money; one deal's is for everyone. */
@Component
@Transactional(readOnly = true)
public class MailQueries {

    private static final String COLUMNS = """
            select m.id, m.status, m.recipients, m.subject, m.body, m.message_id, m.deal_number, m.created_by, m.created_at,
                   m.sent_at, m.attempts, m.error, m.perhaps_twice, m.document_id, d.type,
                   coalesce(d.number, 'draft-' || d.id) as reference, c.id as company_id, c.name as company
            """;

    private static final String TABLES = """
            from spanco.mail m join spanco.document d on d.id = m.document_id join spanco.company c on c.id = d.company_id
            where m.status <> 'HELD'""";

    private static final String ALL = "select count(*) from spanco.mail where status <> 'HELD'";

    /**
     * Where a word may stand: in what {@code mail.search} holds, or, when it is the whole number of a deal, on a line of a
     * document that is of several deals. Each part is answered by an index; an array, since a subquery would be asked row
     * by row.
     */
    private static final String FOUND = """
            (m.search like %1$s
             or m.document_id = any (array(
                 select l.document_id from spanco.document_line l where l.deal_number = upper(btrim(%1$s, '%%')))))""";

    private static final Map<String, String> SORTS =
            Map.of("id", "m.id", "createdAt", "m.created_at", "sentAt", "m.sent_at", "subject", "m.subject");

    private final JdbcClient jdbc;
    private final CurrentUser user;

    MailQueries(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** A message with its words. */
    public record Letter(@JsonUnwrapped MailRow row, String body, String messageId) {}

    /**
     * Which messages are shown; everything may be null.
     *
     * @param q words that each occur in the subject, an address, or the number of the document or of its deal
     * @param status QUEUED, SENDING, SENT or FAILED
     */
    public record Filter(String q, String deal, Long company, String status) {

        public static Filter ofDeal(String number) {
            return new Filter(null, number, null, null);
        }

        /** Whether everything is shown. */
        public boolean isEmpty() {
            return (q == null || q.isBlank()) && deal == null && company == null && status == null;
        }
    }

    /** One page of the list, and how many there are in all. @throws Forbidden for all deals, without the right to it */
    @Requires(Right.READ)
    public Listing<MailRow> list(Filter filter, Paging paging) {
        checkScope(filter);
        List<MailRow> rows = where(COLUMNS, filter, paging.orderAndLimit(SORTS, "m.id desc"))
                .query(MailRow::of)
                .list();
        return new Listing<>(rows, counted(filter));
    }

    /** The newest of a deal. @throws NotFound when there is no such deal */
    @Requires(Right.READ)
    public List<MailRow> ofDeal(String number, int size) {
        boolean exists = jdbc.sql("select exists (select 1 from spanco.deal where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw new NotFound("Cette affaire n’existe pas.");
        }
        return newest(Filter.ofDeal(number), null, size);
    }

    /** The next rows. @param before the last row's id, null to begin */
    @Requires(Right.READ)
    public List<MailRow> newest(Filter filter, Long before, int size) {
        checkScope(filter);
        String keyset = before == null ? "" : " and m.id < " + before;
        return where(COLUMNS, filter, keyset + " order by m.id desc limit " + size)
                .query(MailRow::of)
                .list();
    }

    /** How many there are. */
    @Requires(Right.READ)
    public long count(Filter filter) {
        checkScope(filter);
        return counted(filter);
    }

    /** @throws io.spanco.platform.error.NotFound when there is none */
    @Requires(Right.READ)
    public Letter existing(long id) {
        return jdbc.sql(COLUMNS + TABLES + " and m.id = :id")
                .param("id", id)
                .query((row, index) ->
                        new Letter(MailRow.of(row, index), row.getString("body"), row.getString("message_id")))
                .optional()
                .orElseThrow(() -> MailService.unknown(id));
    }

    private long counted(Filter filter) {
        return (filter.isEmpty() ? jdbc.sql(ALL) : where("select count(*) ", filter, ""))
                .query(Long.class)
                .single();
    }

    private void checkScope(Filter filter) {
        if (filter.deal() == null && !user.may(Right.SEE_MONEY_LISTS)) {
            throw new Forbidden("La liste de tous les messages est réservée à la direction et à la comptabilité.");
        }
    }

    private JdbcClient.StatementSpec where(String select, Filter filter, String rest) {
        SearchWords words = SearchWords.of(filter.q());
        Map<String, Object> parameters = new HashMap<>(words.parameters());
        StringBuilder sql = new StringBuilder(select).append(TABLES);
        sql.append(" and ").append(words.each(FOUND::formatted));
        if (filter.deal() != null) {
            parameters.put("deal", filter.deal());
            sql.append(" and (m.deal_number = :deal or m.deal_number is null and exists (select 1 from")
                    .append(" spanco.document_line l where l.document_id = d.id and l.deal_number = :deal))");
        }
        if (filter.company() != null) {
            parameters.put("company", filter.company());
            sql.append(" and d.company_id = :company");
        }
        if (filter.status() != null) {
            parameters.put("status", filter.status());
            sql.append(" and case m.status when 'CANCELLED' then 'FAILED' else m.status end = :status");
        }
        return jdbc.sql(sql.append(rest).toString()).params(parameters);
    }
}
