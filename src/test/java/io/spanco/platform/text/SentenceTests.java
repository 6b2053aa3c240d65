package io.spanco.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTests {

    private enum Mood implements Labelled {
        DONE;

        @Override
        public String label() {
            return "annulée";
        }
    }

    @Test
    void argumentsAreWrittenAsTheReaderWritesThem() {
        Sentence sentence = Sentence.of("Il ne reste que {0} à régler.", Sentence.money(new BigDecimal("1234.5")));
        assertThat(sentence.french()).isEqualTo("Il ne reste que 1\u00a0234,50\u00a0€ à régler.");
        assertThat(sentence.in(Locale.UK)).isEqualTo("Only 1\u00a0234.50\u00a0€ is left to pay.");
        assertThat(Sentence.of("Il ne reste que {0} à créditer.", new BigDecimal("2.50"))
                        .french())
                .isEqualTo("Il ne reste que 2,5 à créditer.");
    }

    @Test
    void wordsDaysAndListsAmongTheArgumentsAreSaidInTheReadersLanguage() {
        assertThat(Sentence.of("La commande {0} est {1}.", "CO-1", Mood.DONE).in(Locale.ENGLISH))
                .isEqualTo("Order CO-1 is cancelled.");
        assertThat(Sentence.of("Il manque {0}.", List.of(Sentence.of("le nom"), Sentence.of("le capital")))
                        .in(Locale.ENGLISH))
                .isEqualTo("Missing: the name, the capital.");
        assertThat(Sentence.of(
                                "Les périodes se closent à la suite : la prochaine commence le {0}.",
                                LocalDate.of(2026, 11, 1))
                        .french())
                .isEqualTo("Les périodes se closent à la suite\u00a0: la prochaine commence le 01/11/2026.");
    }

    /** Nor does a value that looks like a place take another's. */
    @Test
    void whatIsNotKnownInEnglishIsSaidInFrench() {
        Sentence sentence = Sentence.of("Jamais traduit : « {0} ».", "{1} $1");
        assertThat(sentence.in(Locale.ENGLISH)).isEqualTo("Jamais traduit\u00a0: «\u00a0{1} $1\u00a0».");
        assertThat(sentence).hasToString(sentence.french());
    }
}
