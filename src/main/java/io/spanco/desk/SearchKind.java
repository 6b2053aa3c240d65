package io.spanco.desk;

import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentPaths;
import io.spanco.document.DocumentType;

/** What the search looks through, in the order of its answer. */
public enum SearchKind {
    DEAL("""
            select d.id, 'DEAL' as type, d.number as reference, d.title as text, c.name as about, d.number as deal,
                   d.outcome as status, d.stage, null as kind, null::numeric as amount
            from spanco.deal d join spanco.company c on c.id = d.company_id
            where\s""", "spanco.plain(d.number || ' ' || d.title)"),
    COMPANY("""
            select d.id, 'COMPANY' as type, d.id::text as reference, d.name as text, d.city as about, null as deal,
                   case when d.customer and d.supplier then 'BOTH' when d.customer then 'CUSTOMER' else 'SUPPLIER' end
                   as status, null as stage, null as kind, null::numeric as amount
            from spanco.company d
            where\s""", "d.search"),
    DOCUMENT(
            """
            select d.id, d.type, coalesce(d.number, 'draft-' || d.id) as reference, d.customer_reference as text,
                   c.name as about, d.deal_number as deal, """ + DocumentLists.shownStatus("d") + """
             as status, null as stage, d.kind, d.total_net as amount
            from spanco.document d join spanco.company c on c.id = d.company_id
            where d.type in (:types) and\s""",
            "spanco.plain(coalesce(d.number, '') || ' ' || coalesce(d.customer_reference, ''))"),
    LINE("""
            select d.id, o.type, coalesce(o.number, 'draft-' || o.id) as reference, d.description as text,
                   c.name as about, o.deal_number as deal, """ + DocumentLists.shownStatus("o") + """
             as status, null as stage, o.kind, d.net as amount
            from spanco.document_line d join spanco.document o on o.id = d.document_id
            join spanco.company c on c.id = o.company_id
            where o.type in (:types) and\s""", "spanco.plain(d.description)"),
    PRODUCT("""
            select d.id, 'PRODUCT' as type, d.id::text as reference, d.name as text, d.code as about, null as deal,
                   case when d.active then 'ACTIVE' else 'RETIRED' end as status, null as stage, null as kind,
                   d.unit_price as amount
            from spanco.product d
            where\s""", "d.search");

    private final String select;
    private final String searched;

    SearchKind(String select, String searched) {
        this.select = select;
        this.searched = searched;
    }

    /** Up to the place of the condition; the row itself is called d. */
    String select() {
        return select;
    }

    /** The text that an index holds. */
    String searched() {
        return searched;
    }

    /** Whether its rows have a reference that people type, such as FA-2026-00042. */
    boolean hasReferences() {
        return this == DEAL || this == DOCUMENT;
    }

    String path(String type, String reference) {
        return switch (this) {
            case DEAL -> "/deals/" + reference;
            case COMPANY -> "/companies/" + reference;
            case PRODUCT -> "/products/" + reference;
            case DOCUMENT, LINE -> DocumentPaths.of(DocumentType.valueOf(type), reference);
        };
    }
}
