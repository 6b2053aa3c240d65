package io.spanco.party;

import io.spanco.platform.identity.Right;

/**
 * What another room shows on the page of a company: a fragment that htmx fetches once the page stands. A bean of that
 * room declares it.
 *
 * @param position order on the page, in steps of ten
 * @param path address of the fragment, such as {@code /companies/{id}/deals}; it answers a whole section
 * @param right who sees it
 */
public record CompanyPanel(int position, String path, Right right) {

    public String pathFor(long companyId) {
        return path.replace("{id}", Long.toString(companyId));
    }
}
