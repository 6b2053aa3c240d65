package io.spanco.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");
    private Formats fmt;

    @BeforeEach
    void inFrench() throws Exception {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        fmt = new Formats(Clock.fixed(NOW, ZoneId.of("Europe/Paris")), new PageConfiguration().messageSource());
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void pricesStandInTheirFieldsAsTheyAreRead() {
        assertThat(fmt.price(new BigDecimal("1234.5"))).isEqualTo("1\u00A0234,50");
        assertThat(fmt.price(new BigDecimal("0.125"))).isEqualTo("0,125");
        assertThat(fmt.price(new BigDecimal("12"))).isEqualTo("12,00");
        assertThat(fmt.price(new BigDecimal("0.1234567"))).isEqualTo("0,1234567");
        assertThat(fmt.price(null)).isNull();
        assertThat(fmt.input(new BigDecimal("12.5"))).isEqualTo("12,5");
    }

    @Test
    void inEnglishThePointIsTheDecimalMark() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.price(new BigDecimal("1234.5"))).isEqualTo("1\u00A0234.50");
        assertThat(fmt.input(new BigDecimal("12.5"))).isEqualTo("12.5");
        assertThat(fmt.money(new BigDecimal("1234.5"))).isEqualTo("1\u00A0234.50\u00A0€");
    }

    @Test
    void amountsHaveNoBreakSpacesAndARealMinus() {
        assertThat(fmt.money(new BigDecimal("1234.5"))).isEqualTo("1\u00A0234,50\u00A0€");
        assertThat(fmt.money(new BigDecimal("-18640"))).isEqualTo("−18\u00A0640,00\u00A0€");
        assertThat(fmt.money(null)).isEqualTo("—");
        assertThat(fmt.roundMoney(new BigDecimal("1234567.5"))).isEqualTo("1\u00A0234\u00A0568\u00A0€");
        assertThat(fmt.change(new BigDecimal("1630"))).isEqualTo("+1\u00A0630,00\u00A0€");
        assertThat(fmt.unitPrice(new BigDecimal("0.125"))).isEqualTo("0,125\u00A0€");
    }

    @Test
    void quantitiesAndRatesShowNoMoreDecimalsThanTheyHave() {
        assertThat(fmt.quantity(new BigDecimal("1200.0000"))).isEqualTo("1\u00A0200");
        assertThat(fmt.quantity(new BigDecimal("0.5000"))).isEqualTo("0,5");
        assertThat(fmt.rate(new BigDecimal("5.50"))).isEqualTo("5,5\u00A0%");
        assertThat(fmt.percent(new BigDecimal("34.25"))).isEqualTo("34,3\u00A0%");
        assertThat(fmt.duration(450)).isEqualTo("7,5\u00A0h");
        assertThat(fmt.duration(45)).isEqualTo("45\u00A0min");
        assertThat(fmt.size(1_234_567)).isEqualTo("1,2\u00A0Mo");
    }

    @Test
    void daysNearTodayAreSaidInWords() {
        assertThat(fmt.day(LocalDate.of(2026, 11, 24))).isEqualTo("aujourd’hui");
        assertThat(fmt.day(LocalDate.of(2026, 11, 23))).isEqualTo("hier");
        assertThat(fmt.day(LocalDate.of(2026, 11, 25))).isEqualTo("demain");
        assertThat(fmt.day(LocalDate.of(2026, 11, 26))).isEqualTo("jeu.\u00A026/11");
        assertThat(fmt.day(LocalDate.of(2027, 1, 4))).isEqualTo("04/01/2027");
        assertThat(fmt.due(LocalDate.of(2026, 11, 20))).isEqualTo("depuis 4\u00A0j");
        assertThat(fmt.longDay(LocalDate.of(2026, 11, 24))).isEqualTo("Mardi 24 novembre 2026");
        assertThat(fmt.week(LocalDate.of(2026, 11, 24))).isEqualTo(48);
    }

    @Test
    void instantsAreToldInTheZoneOfTheHouse() {
        assertThat(fmt.time(NOW)).isEqualTo("10:42");
        assertThat(fmt.moment(NOW)).isEqualTo("aujourd’hui à 10:42");
        assertThat(fmt.moment(Instant.parse("2026-11-20T23:30:00Z"))).isEqualTo("21/11 à 00:30");
        assertThat(fmt.date(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("01/01/2027");
    }

    @Test
    void wordsFollowTheLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.day(LocalDate.of(2026, 11, 24))).isEqualTo("today");
    }

    @Test
    void initialsComeFromNameOrLogin() {
        assertThat(fmt.initials("Claire Morvan")).isEqualTo("CM");
        assertThat(fmt.initials("atelier")).isEqualTo("AT");
        assertThat(fmt.initials(null)).isEqualTo("—");
    }
}
