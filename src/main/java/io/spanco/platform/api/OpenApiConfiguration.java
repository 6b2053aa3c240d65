package io.spanco.platform.api;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/** The description of {@code /api} at {@code /v3/api-docs}: what holds for every call is said here once. */
@Configuration
class OpenApiConfiguration {

    private static final String BASIC = "basic";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Requête illisible, mauvais type ou champ inconnu",
            "401", "Connexion nécessaire",
            "403", "Droit manquant",
            "404", "Introuvable",
            "409", "Impossible dans l’état actuel, version dépassée ou doublon",
            "422", "Règle enfreinte sur un champ");

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema().pattern("-?\\d+(\\.\\d+)?").example("1234.50"))
                .addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    OpenAPI openApiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("SPANCO")
                        .version("1")
                        .description(
                                "Les actions de gestion commerciale, pour programmes. Un refus est dit en français, ou en anglais si"
                                        + " Accept-Language le préfère."))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSchemas(PROBLEM, problem()));
    }

    @Bean
    GlobalOperationCustomizer pagingInOpenApi() {
        return (operation, handler) -> {
            if (Arrays.stream(handler.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .anyMatch(Paging.class::equals)) {
                operation.addParametersItem(query("page", new IntegerSchema(), "À partir de 0"));
                operation.addParametersItem(query("size", new IntegerSchema(), "De 1 à 200 ; 20 si rien n’est dit"));
                operation.addParametersItem(query("sort", new StringSchema(), "champ,asc ou champ,desc"));
            }
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer refusalsInOpenApi() {
        return api -> {
            if (api.getPaths() == null) {
                return;
            }
            for (PathItem path : api.getPaths().values()) {
                path.readOperations().forEach(OpenApiConfiguration::addRefusals);
                if (path.getPost() != null && !isUpload(path.getPost())) {
                    path.getPost().addParametersItem(idempotencyKey());
                }
            }
        };
    }

    private static boolean isUpload(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().containsKey(MULTIPART_FORM_DATA_VALUE);
    }

    private static void addRefusals(Operation operation) {
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        REFUSALS.forEach((status, meaning) -> operation
                .getResponses()
                .putIfAbsent(status, new ApiResponse().description(meaning).content(content)));
    }

    private static Parameter query(String name, Schema<?> schema, String meaning) {
        return new Parameter().in("query").name(name).schema(schema).description(meaning);
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name(IdempotencyFilter.HEADER)
                .schema(new StringSchema().maxLength(100))
                .description("Rend la répétition sans effet pendant sept jours");
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("lines[0].quantity"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("current", new IntegerSchema().description("Version actuelle, si la vôtre est dépassée"));
    }
}
