package io.spanco.deal;

import io.spanco.document.DocumentDay;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All documents that hang on a deal, also those that serve several deals, in one statement. */
@Component
public class DealDocuments {

    private static final String REFERENCE = "coalesce(%1$s.number, 'draft-' || %1$s.id)";

    private final JdbcClient jdbc;
    private final DocumentRights rights;
    private final Clock clock;

    DealDocuments(JdbcClient jdbc, DocumentRights rights, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** In the order in which they were made; without the amounts of what the person may not read. */
    @Transactional(readOnly = true)
    public List<DealDocument> of(String dealNumber) {
        return jdbc.sql("""
                        select d.type, %s as reference, d.status, d.kind, d.total_net, d.total_gross,
                               %s as date,
                               (select array_agg(%s order by p.id) from spanco.document_derivation v
                                join spanco.document p on p.id = v.parent_id where v.child_id = d.id) as parents
                        from spanco.document d
                        where d.id in (select id from spanco.document where deal_number = :deal
                                       union select document_id from spanco.document_line where deal_number = :deal)
                        order by d.id""".formatted(REFERENCE.formatted("d"), DocumentDay.SQL, REFERENCE.formatted("p")))
                .param("deal", dealNumber)
                .param(DocumentDay.ZONE, DocumentDay.zone(clock))
                .query((row, index) -> new DealDocument(
                        row.getString("type"),
                        row.getString("reference"),
                        row.getString("status"),
                        row.getString("kind"),
                        row.getArray("parents") == null
                                ? List.of()
                                : Arrays.asList(
                                        (String[]) row.getArray("parents").getArray()),
                        amount(row, "total_net"),
                        amount(row, "total_gross"),
                        row.getDate("date").toLocalDate()))
                .list();
    }

    private BigDecimal amount(ResultSet row, String column) throws SQLException {
        return rights.mayRead(DocumentType.valueOf(row.getString("type"))) ? row.getBigDecimal(column) : null;
    }
}
