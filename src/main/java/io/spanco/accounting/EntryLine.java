package io.spanco.accounting;

import io.spanco.document.Amounts;
import java.math.BigDecimal;

/**
 * One line of an entry: either debit or credit, the other is zero.
 *
 * @param party of an auxiliary account; null on others
 * @param lettered whether it belongs to what settles an invoice
 */
record EntryLine(Account account, Party party, BigDecimal debit, BigDecimal credit, boolean lettered) {

    /** A customer or supplier as accounting knows it. */
    record Party(String code, String name) {}

    /** A negative amount goes to the other side. */
    static EntryLine debit(Account account, BigDecimal amount) {
        return amount.signum() < 0
                ? new EntryLine(account, null, Amounts.ZERO, amount.negate(), false)
                : new EntryLine(account, null, amount, Amounts.ZERO, false);
    }

    static EntryLine credit(Account account, BigDecimal amount) {
        return debit(account, amount.negate());
    }

    EntryLine of(Party owner, boolean letteredToo) {
        return new EntryLine(account, owner, debit, credit, letteredToo);
    }

    boolean isZero() {
        return debit.signum() == 0 && credit.signum() == 0;
    }
}
