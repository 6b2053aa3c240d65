package io.spanco.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.statistics.Fact;
import io.spanco.statistics.Period;
import io.spanco.statistics.Scope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** Owners are called as the directory likes, and reasons of losses are typed. */
class AddressTests {

    private static final Period MAY = Period.between(LocalDate.parse("2019-05-01"), LocalDate.parse("2019-05-31"));

    private static String parameter(String address, String name) {
        return UriComponentsBuilder.fromUriString(address)
                .build(true)
                .getQueryParams()
                .getFirst(name);
    }

    @Test
    void whatIsTypedIsEncodedWhereverItStands() {
        Scope scope = new Scope(MAY, "anne & luc {x}");
        for (String address :
                new String[] {Address.page(scope), Address.file("funnel", scope), Address.list(Fact.LOST, null, scope)
                }) {
            assertThat(parameter(address, "owner")).as(address).isEqualTo("anne%20%26%20luc%20%7Bx%7D");
            assertThat(parameter(address, "from")).isEqualTo("2019-05-01");
        }
        String list = Address.list(Fact.LOST, "délai & {prix}", scope);
        assertThat(parameter(list, "owner")).isEqualTo("anne%20%26%20luc%20%7Bx%7D");
        assertThat(parameter(list, "key")).isEqualTo("d%C3%A9lai%20%26%20%7Bprix%7D");
    }

    @Test
    void whoIsEverybodyIsNotNamed() {
        assertThat(Address.page(new Scope(MAY, null))).doesNotContain("owner");
    }
}
