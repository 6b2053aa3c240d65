package io.spanco.quote;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param validityDays how long a quote may be accepted when nobody chose a date
 * @param followUpDays days without an answer after which the customer is followed up
 */
@ConfigurationProperties("spanco.quote")
public record QuoteProperties(
        @DefaultValue("30") int validityDays,
        @DefaultValue("10") int followUpDays) {}
