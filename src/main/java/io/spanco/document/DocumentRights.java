package io.spanco.document;

import io.spanco.platform.error.Forbidden;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may read which document: what suppliers charge us is a cost price, and not for everybody. */
@Component
public class DocumentRights {

    private static final Set<DocumentType> OF_SUPPLIERS =
            Set.of(DocumentType.PURCHASE_ORDER, DocumentType.GOODS_RECEIPT, DocumentType.SUPPLIER_INVOICE);

    private final CurrentUser user;

    DocumentRights(CurrentUser user) {
        this.user = user;
    }

    /** Names of the types that the person may not read. */
    public Set<String> hidden() {
        return Arrays.stream(DocumentType.values())
                .filter(type -> !mayRead(type))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    public boolean mayRead(DocumentType type) {
        return !OF_SUPPLIERS.contains(type) || user.may(Right.SEE_COSTS);
    }

    /**
     * @return the same document
     * @throws Forbidden when the person may not read it
     */
    public <T extends CommercialDocument> T readable(T document) {
        if (!mayRead(document.type())) {
            throw new Forbidden("Les prix d’achat ne sont pas visibles avec vos droits.");
        }
        return document;
    }
}
