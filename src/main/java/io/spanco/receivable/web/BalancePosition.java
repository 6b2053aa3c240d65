package io.spanco.receivable.web;

import io.spanco.receivable.CustomerBalance.Position;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Behind which row a page of the aged balance begins, as it stands in an address. */
final class BalancePosition {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15}\\.\\d{2})_(\\d{1,15}\\.\\d{2})_(\\d{1,18})");

    private BalancePosition() {}

    static String text(Position position) {
        return position.overdue().toPlainString() + "_" + position.due().toPlainString() + "_" + position.companyId();
    }

    /** What nobody wrote into an address of ours begins at the first page. @param text may be null */
    static Position of(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? new Position(
                        new BigDecimal(parts.group(1)), new BigDecimal(parts.group(2)), Long.parseLong(parts.group(3)))
                : null;
    }
}
