package io.spanco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePlaceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-99-99 00:00:00|x",
                "2026-02-30 10:00:00|x",
                "0000-01-01 00:00:00|x",
                "2026-11-24 24:00:00|x",
                "2026-11-24 10:00:00",
                "2026-11-24 10:00:00|",
                "2026-11-24 10:00:00|x'y",
                "-infinity|x",
                "",
            })
    void whatIsNoPlaceIsTheBeginning(String text) {
        assertThat(QueuePlace.read(text)).isEqualTo(QueuePlace.BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24 10:00:00|a-1", "2026-11-24 10:00:00.123|a-1", "infinity|a-1"})
    void aPlaceIsReadAsItWasWritten(String text) {
        assertThat(QueuePlace.read(text)).hasToString(text);
    }

    @Test
    void theBeginningIsReadAsItself() {
        assertThat(QueuePlace.read(QueuePlace.BEGINNING.toString())).isEqualTo(QueuePlace.BEGINNING);
    }
}
