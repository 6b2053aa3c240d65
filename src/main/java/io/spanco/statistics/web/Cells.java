package io.spanco.statistics.web;

import io.spanco.document.Amounts;
import io.spanco.platform.page.Formats;
import io.spanco.statistics.web.Sheet.Cell;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes figures into cells. */
@Component
class Cells {

    private static final String NONE = "—";

    private final Formats formats;
    private final MessageSource messages;

    Cells(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    Cell count(long things, String link) {
        return new Cell(BigDecimal.valueOf(things), formats.count(things), things == 0 ? null : link);
    }

    /** @param days null for none */
    Cell days(BigDecimal days, String link) {
        return cell(days, days == null ? NONE : formats.quantity(days) + "\u00a0" + say("fmt.days"), link);
    }

    Cell money(BigDecimal euros, String link) {
        return cell(euros, formats.money(euros), link);
    }

    Cell number(BigDecimal number, String link) {
        return cell(number, formats.quantity(number), link);
    }

    /** The part of a whole in percent; none of nothing. */
    Cell share(long part, long whole, String link) {
        BigDecimal percent =
                whole == 0 ? null : Amounts.percentage(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        return cell(percent, formats.percent(percent), part == 0 ? null : link);
    }

    private static Cell cell(BigDecimal value, String text, String link) {
        return new Cell(value, text, value == null ? null : link);
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
