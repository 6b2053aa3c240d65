package io.spanco.party;

import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of companies as rows, by SQL. Words are looked for without accents in name, SIREN, city and e-mail. */
@Component
@Transactional(readOnly = true)
public class CompanyQueries {

    private static final String COLUMNS =
            "select id, version, name, siren, vat_number, email, phone, customer, supplier, city, country";

    /** How well the name fits what was typed: it is the name, the name begins with it, or it stands elsewhere. */
    private static final String FIT = """
            case when spanco.plain(name) = spanco.plain(:typed) then 0
                 when spanco.plain(name) ^@ spanco.plain(:typed) then 1 else 2 end""";

    /** What a list may be sorted by, and the column that does it. */
    private static final Map<String, String> SORTS = Map.of(
            "id", "id",
            "name", "name collate spanco.french",
            "city", "city collate spanco.french",
            "siren", "siren",
            "email", "email");

    private final JdbcClient jdbc;

    CompanyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A company in a list. */
    public record Row(
            long id,
            long version,
            String name,
            String siren,
            String vatNumber,
            String email,
            String phone,
            boolean customer,
            boolean supplier,
            String city,
            String country) {}

    /**
     * @param q words, all of which must occur; null or blank for all companies
     * @param customer null for either, as is {@code supplier}
     */
    public record Filter(String q, Boolean customer, Boolean supplier) {

        public boolean isEmpty() {
            return (q == null || q.isBlank()) && customer == null && supplier == null;
        }
    }

    /** One page of the list, newest first unless the paging says otherwise, and how many there are in all. */
    @Requires(Right.READ)
    public Listing<Row> list(Filter filter, Paging paging) {
        List<Row> rows = where(COLUMNS, filter, paging.orderAndLimit(SORTS, "id desc"))
                .query(Row.class)
                .list();
        return new Listing<>(rows, count(filter));
    }

    /**
     * The next rows in the order of their names; when something is looked for, the company of exactly that name comes first,
     * then those whose name begins with it.
     *
     * @param after the company whose row came last, null to begin
     */
    @Requires(Right.READ)
    public List<Row> byName(Filter filter, Long after, int size) {
        String typed = SearchWords.storable(filter.q());
        String order = (typed.isEmpty() ? "" : FIT + ", ") + "name collate spanco.french, id";
        String keyset = after == null
                ? ""
                : " and (" + order + ") > (select " + order + " from spanco.company where id = :after)";
        var statement = where(COLUMNS, filter, keyset + " order by " + order + " limit :size");
        return (after == null ? statement : statement.param("after", after))
                .param("typed", typed)
                .param("size", size)
                .query(Row.class)
                .list();
    }

    @Requires(Right.READ)
    public long count(Filter filter) {
        return where("select count(*)", filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec where(String select, Filter filter, String rest) {
        SearchWords words = SearchWords.of(filter.q());
        String sql = select + " from spanco.company where " + words.condition("search")
                + (filter.customer() == null ? "" : " and customer = " + filter.customer())
                + (filter.supplier() == null ? "" : " and supplier = " + filter.supplier())
                + rest;
        return jdbc.sql(sql).params(words.parameters());
    }
}
