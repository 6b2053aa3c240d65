package io.spanco.purchase.web;

import io.spanco.deal.DealTab;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The supplier orders of a deal on its page; who may not see what they cost is not told how many there are. */
@Component
class PurchaseTab implements DealTab {

    private final DocumentLists lists;
    private final DocumentRights rights;

    PurchaseTab(DocumentLists lists, DocumentRights rights) {
        this.lists = lists;
        this.rights = rights;
    }

    @Override
    public String id() {
        return "purchases";
    }

    @Override
    public Long count(String dealNumber) {
        return rights.mayRead(DocumentType.PURCHASE_ORDER)
                ? lists.count(Set.of(DocumentType.PURCHASE_ORDER), new DocumentFilter(null, dealNumber, null, null))
                : null;
    }
}
