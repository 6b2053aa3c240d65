package io.spanco.accounting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts that facts are booked on, each a number and a label.
 *
 * @param depositsReceived what deposits ask for, until an invoice deducts them
 */
@ConfigurationProperties("spanco.accounting")
public record AccountingProperties(
        @DefaultValue("411000 Clients") Account customers,
        @DefaultValue("701000 Ventes de produits finis") Account goodsSold,
        @DefaultValue("706000 Prestations de services") Account servicesSold,

        @DefaultValue("419100 Clients - Avances et acomptes reçus")
        Account depositsReceived,

        @DefaultValue("445710 TVA collectée") Account vatCollected,
        @DefaultValue("401000 Fournisseurs") Account suppliers,
        @DefaultValue("607000 Achats de marchandises") Account goodsBought,

        @DefaultValue("604000 Achats d’études et prestations de services")
        Account servicesBought,

        @DefaultValue("445660 TVA déductible sur autres biens et services")
        Account vatDeductible,

        @DefaultValue("512000 Banque") Account bank,

        @DefaultValue("654000 Pertes sur créances irrécouvrables")
        Account losses) {}
