package io.spanco.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDurationTests {

    private final TypedDuration durations = new TypedDuration();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    90          | 90
                    90 min      | 90
                    90mn        | 90
                    1 200 minutes | 1200
                    1h30        | 90
                    1 h 30      | 90
                    1 h 30 min  | 90
                    1 H 05      | 65
                    1:30        | 90
                    2 h         | 120
                    2 heures    | 120
                    1,5 h       | 90
                    1.5h        | 90
                    0,25 h      | 15
                    0           | 0
                    """)
    void aDurationIsReadAsPeopleWriteIt(String typed, long minutes) throws ParseException {
        assertThat(durations.parse(typed, Locale.FRENCH).toMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deux", "1,5", "1 30", "1h75", "-3", "1 j", "h", "1h30h", "1e9", "9999999999"})
    void whatCannotBeADurationIsRefused(String typed) {
        assertThatThrownBy(() -> durations.parse(typed, Locale.FRENCH)).isInstanceOf(ParseException.class);
    }
}
