package io.spanco.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseChoiceTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutAnAddressTheServerIsOursAndTellsTheDemo() {
        choose();
        assertThat(environment.getProperty("spanco.database")).isEqualTo("embedded");
        assertThat(environment.getProperty("spanco.demo")).isEqualTo("data");
    }

    @Test
    void whatWasSaidAboutTheDemoStays() {
        environment.setProperty("spanco.demo", "accounts");
        choose();
        assertThat(environment.getProperty("spanco.demo")).isEqualTo("accounts");
    }

    @Test
    void anEmptySettingSaysNothing() {
        environment.setProperty("spanco.demo", "");
        environment.setProperty("spring.datasource.url", "");
        choose();
        assertThat(environment.getProperty("spanco.database")).isEqualTo("embedded");
        assertThat(environment.getProperty("spanco.demo")).isEqualTo("data");
    }

    @Test
    void anAddressMakesItExternalAndWithoutDemo() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/spanco");
        choose();
        assertThat(environment.getProperty("spanco.database")).isEqualTo("external");
        assertThat(environment.getProperty("spanco.demo")).isEqualTo("off");
    }

    @Test
    void demoAccountsOnAnExternalServerAreRefused() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/spanco");
        environment.setProperty("spanco.demo", "accounts");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::choose)
                .withMessageContaining("refusé avec une base PostgreSQL externe");
    }

    @Test
    void anUnknownDemoIsRefused() {
        environment.setProperty("spanco.demo", "full");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(this::choose).withMessageContaining("full");
    }

    private void choose() {
        new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
    }
}
