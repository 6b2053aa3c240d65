package io.spanco.receivable;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How unpaid invoices are recovered.
 *
 * @param lateInterestPercent a year; by default the rate of the European Central Bank's main refinancing operations plus 10
 *     points (C. com. L441-10 II)
 * @param indemnity fixed recovery indemnity an invoice, in euros (C. com. D441-5)
 * @param daysToPay how long a firm reminder or a formal notice gives
 * @param daysBetween fewest days from one reminder to the next, when some were held up
 */
@ConfigurationProperties("spanco.recovery")
public record RecoveryProperties(
        @DefaultValue("12.15") BigDecimal lateInterestPercent,
        @DefaultValue("40") BigDecimal indemnity,
        @DefaultValue("8") int daysToPay,
        @DefaultValue("5") int daysBetween) {}
