package io.spanco.receivable;

import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, by customer and by age, and how fast customers pay. */
@Component
@Transactional(readOnly = true)
public class AgedBalance {

    /** The open invoices; materialized, so that each balance is summed once. */
    private static final String OWED_BY = """
            with owed as materialized (
                select d.company_id, d.status = 'DISPUTED' as disputed, d.due_date, :today - d.due_date as days, b.due,
                       round(b.due * d.total_vat / nullif(d.total_gross, 0), 2) as vat
                from spanco.document d join spanco.invoice_balance b on b.id = d.id
                where d.type = 'INVOICE' and d.status in ('ISSUED', 'DISPUTED')%s)""";

    private static final String OWED = OWED_BY.formatted("");

    private static final String OWED_BY_ONE = OWED_BY.formatted(" and d.company_id = :company");

    private static final String BY_CUSTOMER = """
            , aged as (
                select company_id, count(*) as invoices, sum(due) as due, min(due_date) as next_due,
                       coalesce(sum(due) filter (where days > 0), 0.00) as overdue,
                       count(*) filter (where days > 0 and not disputed) as late,
                       count(*) filter (where disputed) as disputes,
                """ + bands("disputed", "_disputed") + ", " + bands("true", "") + """

                from owed where due > 0 group by company_id)
            select a.*, c.name from aged a join spanco.company c on c.id = a.company_id
            where\s""";

    private static final String BEHIND =
            " and (a.overdue, a.due, -a.company_id) < (:overdueBefore, :dueBefore, -cast(:idBefore as bigint))";

    private static final String TOTALS = OWED + """

            select count(distinct company_id) as customers, count(*) as invoices, coalesce(sum(due), 0.00) as due,
                   coalesce(sum(vat), 0.00) as vat, coalesce(sum(due) filter (where days > 0), 0.00) as overdue,
                   coalesce(sum(due) filter (where disputed), 0.00) as disputed,
                   count(*) filter (where disputed) as disputes,
                   """ + bands("true", "") + " from owed where due > 0";

    private static final String DELAY = """
            select round(sum(p.amount * (p.paid_on - d.issue_date)) filter (where p.paid_on > :year)
                         / sum(p.amount) filter (where p.paid_on > :year)) as days,
                   round(sum(p.amount * (d.due_date - d.issue_date)) filter (where p.paid_on > :year)
                         / sum(p.amount) filter (where p.paid_on > :year)) as agreed,
                   round(sum(p.amount * (p.paid_on - d.issue_date)) filter (where p.paid_on <= :year)
                         / sum(p.amount) filter (where p.paid_on <= :year)) as before
            from spanco.kept_payment p
            join spanco.document d on d.id = p.invoice_id and d.type = 'INVOICE' and d.issue_date is not null
            where p.paid_on > :twoYears and p.paid_on <= :today""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgedBalance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Customers, who owes most that is overdue first.
     *
     * @param age only those who owe something in this band; null for all
     * @param after the row that came last, null to begin
     */
    @Requires(Right.SEE_MONEY_LISTS)
    public List<CustomerBalance> customers(Age age, CustomerBalance.Position after, int rows) {
        String chosen = age == null ? "true" : "a." + column(age) + " > 0";
        var statement = jdbc.sql(OWED + BY_CUSTOMER + chosen + (after == null ? "" : BEHIND)
                        + " order by a.overdue desc, a.due desc, a.company_id limit :rows")
                .param("today", LocalDate.now(clock))
                .param("rows", rows);
        if (after != null) {
            statement = statement
                    .param("overdueBefore", after.overdue())
                    .param("dueBefore", after.due())
                    .param("idBefore", after.companyId());
        }
        return statement.query(AgedBalance::customer).list();
    }

    /** What one customer owes; empty for nothing. */
    @Requires(Right.SEE_MONEY_LISTS)
    public Optional<CustomerBalance> of(long company) {
        return jdbc.sql(OWED_BY_ONE + BY_CUSTOMER + "true")
                .param("today", LocalDate.now(clock))
                .param("company", company)
                .query(AgedBalance::customer)
                .optional();
    }

    @Requires(Right.SEE_MONEY_LISTS)
    public AgedTotals totals() {
        return jdbc.sql(TOTALS)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new AgedTotals(
                        row.getLong("customers"),
                        row.getLong("invoices"),
                        row.getBigDecimal("due"),
                        row.getBigDecimal("vat"),
                        row.getBigDecimal("overdue"),
                        row.getBigDecimal("disputed"),
                        row.getLong("disputes"),
                        byAge(row, "")))
                .single();
    }

    @Requires(Right.SEE_MONEY_LISTS)
    public PaymentDelay paymentDelay() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(DELAY)
                .param("today", today)
                .param("year", today.minusYears(1))
                .param("twoYears", today.minusYears(2))
                .query((row, index) -> new PaymentDelay(days(row, "days"), days(row, "agreed"), days(row, "before")))
                .single();
    }

    private static CustomerBalance customer(ResultSet row, int index) throws SQLException {
        return new CustomerBalance(
                row.getLong("company_id"),
                row.getString("name"),
                row.getLong("invoices"),
                byAge(row, ""),
                byAge(row, "_disputed"),
                row.getBigDecimal("due"),
                row.getInt("late"),
                row.getInt("disputes"),
                row.getObject("next_due", LocalDate.class));
    }

    private static Integer days(ResultSet row, String column) throws SQLException {
        BigDecimal days = row.getBigDecimal(column);
        return days == null ? null : days.intValueExact();
    }

    private static Map<Age, BigDecimal> byAge(ResultSet row, String suffix) throws SQLException {
        Map<Age, BigDecimal> byAge = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            byAge.put(age, row.getBigDecimal(column(age) + suffix));
        }
        return byAge;
    }

    /** A column for each band. */
    private static String bands(String condition, String suffix) {
        return Arrays.stream(Age.values())
                .map(age -> "coalesce(sum(due) filter (where %s and days between %d and %d), 0.00) as %s"
                        .formatted(condition, age.from(), age.to(), column(age) + suffix))
                .collect(Collectors.joining(", "));
    }

    private static String column(Age age) {
        return age.name().toLowerCase(Locale.ROOT);
    }
}
