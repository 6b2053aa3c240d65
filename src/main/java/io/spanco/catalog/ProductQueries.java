package io.spanco.catalog;

import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of products as rows, by SQL. Words are looked for without accents in code and name. Costs are left out for who
 * may not see them.
 */
@Component
@Transactional(readOnly = true)
public class ProductQueries {

    private static final String COLUMNS =
            "select id, version, code, name, unit, unit_price, cost, vat_rate, vat_exemption, kind, active";

    /** What a list may be sorted by, and the column that does it. */
    private static final Map<String, String> SORTS = Map.of(
            "id", "id",
            "code", "lower(code)",
            "name", "name collate spanco.french",
            "unitPrice", "unit_price");

    private final JdbcClient jdbc;
    private final CurrentUser user;

    ProductQueries(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** A product in a list. */
    public record Row(
            long id,
            long version,
            String code,
            String name,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal cost,
            BigDecimal vatRate,
            VatExemption vatExemption,
            ProductKind kind,
            boolean active) {

        public Row {
            unitPrice = UnitPrice.tidy(unitPrice);
            cost = UnitPrice.tidy(cost);
            vatRate = new Vat(vatRate, vatExemption).rate();
        }

        Row withoutCost() {
            return new Row(id, version, code, name, unit, unitPrice, null, vatRate, vatExemption, kind, active);
        }
    }

    /**
     * @param q words, all of which must occur; null or blank for all products
     * @param active null for either
     * @param kind null for either
     */
    public record Filter(String q, Boolean active, ProductKind kind) {

        public boolean isEmpty() {
            return (q == null || q.isBlank()) && active == null && kind == null;
        }
    }

    /** One page of the list, newest first unless the paging says otherwise, and how many there are in all. */
    @Requires(Right.READ)
    public Listing<Row> list(Filter filter, Paging paging) {
        return new Listing<>(rows(where(COLUMNS, filter, paging.orderAndLimit(SORTS, "id desc"))), count(filter));
    }

    /**
     * The next rows in the order of their names.
     *
     * @param after the product whose row came last, null to begin
     */
    @Requires(Right.READ)
    public List<Row> byName(Filter filter, Long after, int size) {
        String keyset = after == null
                ? ""
                : " and (name collate spanco.french, id) > (select name collate spanco.french, id from spanco.product where id = :after)";
        var statement = where(COLUMNS, filter, keyset + " order by name collate spanco.french, id limit :size");
        return rows((after == null ? statement : statement.param("after", after)).param("size", size));
    }

    /**
     * What a line editor proposes while one types: active products, those first whose code begins with what was typed,
     * then those that match, each in the order of the code or name. Two short look-ups by index, not one long sort.
     */
    @Requires(Right.READ)
    public List<Row> suggest(String typed, int most) {
        Filter filter = new Filter(typed, true, null);
        Map<Long, Row> found = new LinkedHashMap<>();
        String code = typed == null ? "" : typed.strip();
        if (!code.isEmpty() && code.indexOf('\0') < 0) {
            String byCode = " and lower(code) ^@ lower(:code) order by lower(code) using ~<~ limit :most";
            rows(where(COLUMNS, filter, byCode).param("code", code).param("most", most))
                    .forEach(row -> found.put(row.id(), row));
        }
        if (found.size() < most) {
            byName(filter, null, most).forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found.values().stream().limit(most).toList();
    }

    @Requires(Right.READ)
    public long count(Filter filter) {
        return where("select count(*)", filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec where(String select, Filter filter, String rest) {
        SearchWords words = SearchWords.of(filter.q());
        String sql = select + " from spanco.product where " + words.condition("search")
                + (filter.active() == null ? "" : " and active = " + filter.active())
                + (filter.kind() == null ? "" : " and kind = '" + filter.kind() + "'")
                + rest;
        return jdbc.sql(sql).params(words.parameters());
    }

    private List<Row> rows(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement.query(Row.class).list();
        return user.may(Right.SEE_COSTS)
                ? rows
                : rows.stream().map(Row::withoutCost).toList();
    }
}
