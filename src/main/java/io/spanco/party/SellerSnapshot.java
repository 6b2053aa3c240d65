package io.spanco.party;

import java.math.BigDecimal;

/**
 * Our company as it stood when a document was issued. Written to and read from JSON as it is.
 *
 * @param capital in euros; null for a sole trader, as {@code rcs} may be
 * @param vatNumber null under the franchise of CGI art. 293 B
 * @param vatOnDebits the invoice says "Option pour le paiement de la taxe d’après les débits"
 * @param penaltyRate how the rate of late-payment penalties is worded
 */
public record SellerSnapshot(
        String name,
        String legalForm,
        BigDecimal capital,
        String siren,
        String rcs,
        String vatNumber,
        boolean vatOnDebits,
        String iban,
        String bic,
        Address address,
        String email,
        String phone,
        String penaltyRate) {}
