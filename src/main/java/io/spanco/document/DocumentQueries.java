package io.spanco.document;

import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of documents of one type as headers, by SQL; words are looked for in number, deal's title and company. */
@Component
@Transactional(readOnly = true)
public class DocumentQueries {

    private static final String FROM = """
             from spanco.document d join spanco.company c on c.id = d.company_id
            left join spanco.deal a on a.number = d.deal_number""";

    private static final String ALONE = " from spanco.document d";

    private static final String COLUMNS =
            """
            select d.id, d.type, coalesce(d.number, 'draft-' || d.id) as reference, d.deal_number, a.title, c.id as company_id,
                   c.name as company, d.status, d.kind, d.version, d.total_net, d.total_vat, d.total_gross,
                   """ + DocumentDay.SQL + """
             as date, d.valid_until, d.created_by, """ + DocumentLists.shownStatus("d") + " as shown_status," + """

                   (select array_agg(coalesce(p.number, 'draft-' || p.id) order by p.id) from spanco.document_derivation v
                    join spanco.document p on p.id = v.parent_id where v.child_id = d.id) as parents""";

    /** What a list may be sorted by, and the column that does it. */
    private static final Map<String, String> SORTS = Map.of(
            "reference", "d.number",
            "date", DocumentDay.SQL,
            "totalNet", "d.total_net",
            "company", "c.name collate spanco.french");

    /** A document in a list. @param date of issue, or else of creation */
    public record Row(
            long id,
            DocumentAnswer header,
            String title,
            long companyId,
            String company,
            LocalDate date,
            LocalDate validUntil,
            String createdBy,
            String shownStatus) {}

    /** Null means any. @param status as in {@link DocumentFilter} */
    public record Filter(DocumentType type, String q, String deal, Long company, String status, String kind) {

        /** As in {@link DocumentFilter#onPages()}. */
        public Filter onPages() {
            return new Filter(type, q, deal, company, DocumentFilter.onPages(status), kind);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of the list, newest first unless the paging says otherwise, and how many there are in all. */
    public Listing<Row> list(Filter filter, Paging paging) {
        List<Row> rows = statement(COLUMNS + FROM, filter, paging.orderAndLimit(SORTS, "d.id desc"))
                .query((row, index) -> row(row))
                .list();
        return new Listing<>(rows, count(filter));
    }

    /** The next rows, newest first. @param before id of the row that came last, null to begin */
    public List<Row> newest(Filter filter, Long before, int size) {
        return statement(COLUMNS + FROM, filter, " and d.id < :before order by d.id desc limit :size")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query((row, index) -> row(row))
                .list();
    }

    public long count(Filter filter) {
        String from = SearchWords.of(filter.q()).isEmpty() ? ALONE : FROM;
        return statement("select count(*)" + from, filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String selectFrom, Filter filter, String rest) {
        SearchWords words = SearchWords.of(filter.q());
        Map<String, Object> parameters = new LinkedHashMap<>(words.parameters());
        List<String> conditions = new ArrayList<>();
        conditions.add(
                words.condition(
                        "(spanco.plain(coalesce(d.number, '') || ' ' || coalesce(a.title, '')) || ' ' || spanco.plain(c.name))"));
        parameters.put(DocumentDay.ZONE, DocumentDay.zone(clock));
        parameters.put("type", filter.type().name());
        equal("d.deal_number", "deal", filter.deal(), conditions, parameters);
        equal("d.company_id", "company", filter.company(), conditions, parameters);
        equal("d.kind", "kind", filter.kind(), conditions, parameters);
        String status = DocumentLists.ofStatus(filter.status());
        return jdbc.sql(selectFrom + " where d.type = :type and " + String.join(" and ", conditions) + status + rest)
                .params(parameters)
                .param("status", filter.status());
    }

    private static void equal(
            String column, String name, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_until");
        return new Row(
                row.getLong("id"),
                header(row),
                row.getString("title"),
                row.getLong("company_id"),
                row.getString("company"),
                row.getDate("date").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("created_by"),
                row.getString("shown_status"));
    }

    private static DocumentAnswer header(ResultSet row) throws SQLException {
        return new DocumentAnswer(
                row.getString("type"),
                row.getString("reference"),
                row.getString("deal_number"),
                row.getString("status"),
                row.getString("kind"),
                row.getLong("version"),
                texts(row.getArray("parents")),
                money(row, "total_net"),
                money(row, "total_vat"),
                money(row, "total_gross"));
    }

    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
