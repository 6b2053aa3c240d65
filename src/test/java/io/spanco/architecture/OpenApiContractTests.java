package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanco.testing.SpancoTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The committed description of the REST interface is the one that is served. Whoever changes the interface on purpose
 * writes it anew with {@code mvn test -Dtest=OpenApiContractTests -Dspanco.openapi.write=true}.
 */
@SpancoTest
@AutoConfigureMockMvc
class OpenApiContractTests {

    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Autowired
    MockMvc http;

    @Test
    void servedAndCommittedDescriptionAreTheSame() throws Exception {
        String served = withoutServers(
                http.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
        if (Boolean.getBoolean("spanco.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    private static String withoutServers(String json) throws Exception {
        JsonNode description = SORTED.readTree(json);
        ((ObjectNode) description).remove("servers");
        return SORTED.writeValueAsString(SORTED.treeToValue(description, Object.class)) + "\n";
    }
}
