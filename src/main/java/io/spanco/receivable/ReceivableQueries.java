package io.spanco.receivable;

import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, by customer and by age, and the letters sent about an invoice. */
@Component
@Transactional(readOnly = true)
public class ReceivableQueries {

    private static final String AGED = """
            select d.company_id, c.name, count(*) as invoices, sum(b.due) as due,
                   coalesce(sum(b.due) filter (where d.due_date >= :today), 0.00) as not_due,
                   coalesce(sum(b.due) filter (where :today - d.due_date between 1 and 30), 0.00) as up_to_30,
                   coalesce(sum(b.due) filter (where :today - d.due_date between 31 and 60), 0.00) as up_to_60,
                   coalesce(sum(b.due) filter (where :today - d.due_date > 60), 0.00) as over_60
            from spanco.document d
            join spanco.invoice_balance b on b.id = d.id
            join spanco.company c on c.id = d.company_id
            where d.type = 'INVOICE' and d.status in ('ISSUED', 'DISPUTED')
            group by d.company_id, c.name order by due desc, d.company_id""";

    private static final String LETTERS = """
            select r.number as reference, r.issue_date as day
            from spanco.document i
            join spanco.document_derivation v on v.parent_id = i.id
            join spanco.document r on r.id = v.child_id and r.type = 'REMINDER'
            where i.number = :invoice order by r.level""";

    /** What one customer owes, in euros with VAT. */
    public record Row(long companyId, String company, long invoices, Map<Age, BigDecimal> byAge, BigDecimal due) {}

    public record Letter(String reference, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceivableQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who owes most first. */
    @Requires(Right.SEE_MONEY_LISTS)
    public List<Row> aged() {
        return jdbc.sql(AGED)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> {
                    Map<Age, BigDecimal> byAge = new EnumMap<>(Age.class);
                    for (Age age : Age.values()) {
                        byAge.put(age, row.getBigDecimal(age.name().toLowerCase()));
                    }
                    return new Row(
                            row.getLong("company_id"),
                            row.getString("name"),
                            row.getLong("invoices"),
                            byAge,
                            row.getBigDecimal("due"));
                })
                .list();
    }

    /** Oldest first. @param invoice number */
    public List<Letter> letters(String invoice) {
        return jdbc.sql(LETTERS).param("invoice", invoice).query(Letter.class).list();
    }
}
