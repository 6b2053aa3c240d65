package io.spanco.deal;

import io.spanco.platform.error.Checks;

/**
 * What one knows when a deal is opened.
 *
 * @param need what the company needs, as far as it was heard
 * @param source where the information came from
 */
public record NewDeal(Long companyId, String title, String need, String source) {

    /** Everything but the company. */
    void check(Checks checks) {
        checks.name("title", title, "Donnez un titre à l’affaire.")
                .required("need", need, "Décrivez le besoin, même en une phrase.")
                .text("need", need)
                .name("source", source, "Indiquez d’où vient l’information.");
    }

    NewDeal of(long company) {
        return new NewDeal(company, title, need, source);
    }
}
