package io.spanco.desk;

import io.spanco.deal.Stage;
import java.math.BigDecimal;

/**
 * A row that the search found.
 *
 * @param type DEAL, COMPANY, PRODUCT or the type of the document
 * @param reference of the document or deal; the id of a company or product
 * @param text what was found: a title, a name, the customer's reference, a line; may be null
 * @param about the company, the city of a company, the code of a product
 * @param deal number of the deal, null for none
 * @param status of the deal, document, company (CUSTOMER, SUPPLIER, BOTH) or product (ACTIVE, RETIRED)
 * @param stage of a deal, null for the rest
 * @param kind of a quote or invoice, null for none
 * @param amount net, or the sales price of a product; null for none
 * @param path of its page
 */
public record SearchHit(
        long id,
        String type,
        String reference,
        String text,
        String about,
        String deal,
        String status,
        Stage stage,
        String kind,
        BigDecimal amount,
        String path) {}
