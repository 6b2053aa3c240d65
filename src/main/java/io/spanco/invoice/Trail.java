package io.spanco.invoice;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that an invoice goes back to, over any number of derivations: notes, orders, quotes. */
@Component
class Trail {

    private static final int LONGEST_REFERENCE = 200;

    /** @param deliveredOn of a delivery note, or null */
    record Step(
            DocumentType type, String number, String customerReference, LocalDate issueDate, LocalDate deliveredOn) {}

    private final JdbcClient jdbc;
    private final Documents documents;

    Trail(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Oldest first. The offset makes the planner look each document up: it takes a recursion for a long list. */
    List<Step> of(CommercialDocument document) {
        return jdbc.sql("""
                        with recursive up as (
                            select parent_id from spanco.document_derivation where child_id = :id
                            union
                            select v.parent_id from up join spanco.document_derivation v on v.child_id = up.parent_id)
                        select d.type, d.number, d.customer_reference, d.issue_date, d.delivered_on
                        from up, lateral (select * from spanco.document d where d.id = up.parent_id offset 0) d
                        order by d.id""")
                .param("id", document.id())
                .query((row, index) -> new Step(
                        DocumentType.valueOf(row.getString("type")),
                        row.getString("number"),
                        row.getString("customer_reference"),
                        row.getObject("issue_date", LocalDate.class),
                        row.getObject("delivered_on", LocalDate.class)))
                .list();
    }

    /** The lines of the documents of one type. */
    List<DocumentLine> linesOf(List<Step> steps, DocumentType type) {
        return steps.stream()
                .filter(step -> step.type() == type)
                .flatMap(step -> documents.existing(step.number()).lines().stream())
                .toList();
    }

    /** The customer's own references of what is invoiced, null when none was given. */
    static String customerReferences(List<Step> steps) {
        String all = steps.stream()
                .map(Step::customerReference)
                .filter(reference -> reference != null && !reference.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all.substring(0, Math.min(LONGEST_REFERENCE, all.length()));
    }

    /** Numbers of one type, null when there is none. */
    static String numbers(List<Step> steps, DocumentType type) {
        String all = steps.stream()
                .filter(step -> step.type() == type)
                .map(Step::number)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }
}
