package io.spanco.document;

import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of documents of some types, as records by SQL: paged for programs, after a last row for pages. */
@Component
@Transactional(readOnly = true)
public class DocumentLists {

    private static final String NEWEST_FIRST = "d.id desc";
    private static final String SEARCHED = "spanco.plain(concat_ws(' ', d.number, c.name, d.customer_reference))";

    private static final String OF_DEAL = " and d.id in (select id from spanco.document where deal_number = :deal"
            + " union select document_id from spanco.document_line where deal_number = :deal)";

    /** From the draft to its open task by the index of the business key: drafts are few. */
    private static final String AWAITING = """
            %1$s.status = 'DRAFT' and exists (
                select 1 from public.act_ru_execution e join public.act_ru_task t on t.proc_inst_id_ = e.id_
                join public.act_ru_variable s on s.task_id_ = t.id_ and s.name_ = 'subjectId'
                where e.business_key_ = %1$s.deal_number and s.text_ = %1$s.number
                  and t.task_def_key_ in ('%2$s'))""";

    private static final String COLUMNS = """
            select d.id, d.type, coalesce(d.number, 'draft-' || d.id) as reference, d.deal_number, d.status, d.kind,
                   d.version, d.total_net, d.total_vat, d.total_gross, d.company_id, c.name as company_name,
                   """ + DocumentDay.SQL + """
             as date, d.customer_reference, """ + shownStatus("d") + """
             as shown_status,
                   (select array_agg(coalesce(p.number, 'draft-' || p.id) order by p.id)
                    from spanco.document_derivation v join spanco.document p on p.id = v.parent_id
                    where v.child_id = d.id) as parents
            """;

    private static final String FROM = "from spanco.document d join spanco.company c on c.id = d.company_id";

    private static final String ALONE = "from spanco.document d";

    private static final Map<String, String> SORTS = Map.of(
            "reference", "d.number",
            "deal", "d.deal_number",
            "company", "c.name",
            "status", "d.status",
            "date", DocumentDay.SQL,
            "totalNet", "d.total_net",
            "totalGross", "d.total_gross");

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, newest first unless the paging says otherwise, and how many there are over all pages. */
    public Listing<DocumentHeader> list(Set<DocumentType> types, DocumentFilter filter, Paging paging) {
        String end = paging.orderAndLimit(SORTS, NEWEST_FIRST);
        List<DocumentHeader> items = from(COLUMNS + FROM, types, filter, end)
                .query(DocumentLists::read)
                .list();
        return new Listing<>(items, count(types, filter));
    }

    /** The status as pages tell it. @param alias of the document's row */
    public static String shownStatus(String alias) {
        return "case when " + awaiting(alias) + " then '" + DocumentFilter.AWAITING_APPROVAL + "' else " + alias
                + ".status end";
    }

    private static String awaiting(String alias) {
        return AWAITING.formatted(alias, String.join("', '", DocumentFilter.APPROVALS));
    }

    public long count(Set<DocumentType> types, DocumentFilter filter) {
        String from = SearchWords.of(filter.q()).isEmpty() ? ALONE : FROM;
        return from("select count(*) " + from, types, filter, "")
                .query(Long.class)
                .single();
    }

    /**
     * Newest first.
     *
     * @param before id of the last row that was shown; null to begin
     */
    public List<DocumentHeader> newest(Set<DocumentType> types, DocumentFilter filter, Long before, int size) {
        return from(COLUMNS + FROM, types, filter, " and d.id < :before order by " + NEWEST_FIRST + " limit :size")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query(DocumentLists::read)
                .list();
    }

    private StatementSpec from(String columnsFrom, Set<DocumentType> types, DocumentFilter filter, String end) {
        SearchWords words = SearchWords.of(filter.q());
        String sql = columnsFrom + " where d.type in (:types) and " + words.condition(SEARCHED)
                + (filter.deal() == null ? "" : OF_DEAL)
                + (filter.company() == null ? "" : " and d.company_id = :company")
                + ofStatus(filter.status())
                + end;
        return jdbc.sql(sql)
                .params(words.parameters())
                .param(DocumentDay.ZONE, DocumentDay.zone(clock))
                .param("types", types.stream().map(Enum::name).collect(Collectors.toSet()))
                .param("deal", filter.deal())
                .param("company", filter.company())
                .param("status", filter.status());
    }

    /** The condition on a document of that status, which is the parameter {@code status}; empty for any. */
    static String ofStatus(String status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case DocumentFilter.AWAITING_APPROVAL -> " and " + awaiting("d");
            case DocumentFilter.DRAFT_AT_WORK -> " and d.status = 'DRAFT' and not (" + awaiting("d") + ")";
            default -> " and d.status = :status";
        };
    }

    private static DocumentHeader read(ResultSet row, int index) throws SQLException {
        DocumentAnswer answer = new DocumentAnswer(
                row.getString("type"),
                row.getString("reference"),
                row.getString("deal_number"),
                row.getString("status"),
                row.getString("kind"),
                row.getLong("version"),
                texts(row.getArray("parents")),
                row.getBigDecimal("total_net"),
                row.getBigDecimal("total_vat"),
                row.getBigDecimal("total_gross"));
        return new DocumentHeader(
                row.getLong("id"),
                answer,
                row.getLong("company_id"),
                row.getString("company_name"),
                row.getDate("date").toLocalDate(),
                row.getString("customer_reference"),
                row.getString("shown_status"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
