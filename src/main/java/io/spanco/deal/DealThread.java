package io.spanco.deal;

import io.spanco.document.DocumentDay;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a deal with what a person wants to read beside each, in one statement besides the states. */
@Component
public class DealThread {

    /**
     * @param status as it is shown: where a room computes one, that
     * @param parents ids of the documents that it was derived from
     * @param firstLine description of its first line, null for none
     * @param totalNet null too for who may not read it
     * @param company whom it is for or from
     */
    public record Leaf(
            long id,
            DocumentType type,
            String reference,
            String status,
            String kind,
            List<Long> parents,
            BigDecimal totalNet,
            LocalDate date,
            boolean issued,
            LocalDate validUntil,
            int lines,
            String firstLine,
            String reason,
            String customerReference,
            BigDecimal depositPercent,
            Integer level,
            String company) {}

    private static final String SQL = """
            select d.id, d.type, coalesce(d.number, 'draft-' || d.id) as reference, d.status, d.kind, d.total_net,
                   """ + DocumentDay.SQL + """
             as date, d.issued_at is not null as issued, d.valid_until,
                   l.lines, l.first_line, d.reason, d.customer_reference, d.deposit_percent, d.level, c.name as company,
                   (select array_agg(v.parent_id order by v.parent_id) from spanco.document_derivation v
                    where v.child_id = d.id) as parents
            from spanco.document d
            join spanco.company c on c.id = d.company_id
            left join lateral (
                select count(*) as lines, min(description) filter (where position = 1) as first_line
                from spanco.document_line where document_id = d.id) l on true
            where d.id in (select id from spanco.document where deal_number = :deal
                           union select document_id from spanco.document_line where deal_number = :deal)
            order by d.id""";

    private final JdbcClient jdbc;
    private final DocumentRights rights;
    private final List<ThreadStates> rooms;
    private final Clock clock;

    DealThread(JdbcClient jdbc, DocumentRights rights, List<ThreadStates> rooms, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** In the order in which they were made; without the amounts of what the person may not read. */
    @Transactional(readOnly = true)
    public List<Leaf> of(String dealNumber) {
        Map<Long, String> computed = new HashMap<>();
        rooms.forEach(room -> computed.putAll(room.of(dealNumber)));
        return jdbc.sql(SQL)
                .param("deal", dealNumber)
                .param(DocumentDay.ZONE, DocumentDay.zone(clock))
                .query((row, index) -> leaf(row, computed))
                .list();
    }

    private Leaf leaf(ResultSet row, Map<Long, String> computed) throws SQLException {
        DocumentType type = DocumentType.valueOf(row.getString("type"));
        long id = row.getLong("id");
        return new Leaf(
                id,
                type,
                row.getString("reference"),
                computed.getOrDefault(id, row.getString("status")),
                row.getString("kind"),
                parents(row.getArray("parents")),
                rights.mayRead(type) ? row.getBigDecimal("total_net") : null,
                row.getDate("date").toLocalDate(),
                row.getBoolean("issued"),
                day(row.getDate("valid_until")),
                row.getInt("lines"),
                row.getString("first_line"),
                row.getString("reason"),
                row.getString("customer_reference"),
                row.getBigDecimal("deposit_percent"),
                row.getObject("level", Integer.class),
                row.getString("company"));
    }

    private static List<Long> parents(Array ids) throws SQLException {
        return ids == null ? List.of() : Arrays.asList((Long[]) ids.getArray());
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
