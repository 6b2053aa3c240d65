package io.spanco.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.WebDataBinder;

/** Numbers as people of both languages type them. */
class PageBindingTests {

    static class Form {

        private BigDecimal amount;

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aLoneCommaIsTheDecimalMarkInFrenchAndGroupsThousandsInEnglish() {
        assertThat(read("1,234", Locale.FRENCH)).isEqualByComparingTo("1.234");
        assertThat(read("1,234", Locale.ENGLISH)).isEqualByComparingTo("1234");
        assertThat(read("-1,234,567", Locale.ENGLISH)).isEqualByComparingTo("-1234567");
        assertThat(read("12,5", Locale.ENGLISH)).isEqualByComparingTo("12.5");
        assertThat(read("1,234.50", Locale.FRENCH)).isEqualByComparingTo("1234.5");
        assertThat(read("1.234,50", Locale.ENGLISH)).isEqualByComparingTo("1234.5");
    }

    private static BigDecimal read(String typed, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        Form form = new Form();
        WebDataBinder binder = new WebDataBinder(form);
        new PageBinding().readAsTyped(binder);
        binder.bind(new MutablePropertyValues().add("amount", typed));
        return form.amount;
    }
}
