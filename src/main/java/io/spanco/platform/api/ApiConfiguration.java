package io.spanco.platform.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.spanco.platform.identity.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the manners of {@code /api}; its filters stand behind Spring Security's. */
@Configuration
class ApiConfiguration implements WebMvcConfigurer {

    private static final int AFTER_SECURITY = 0;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingResolver());
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer jsonValues() {
        return builder -> builder.serializerByType(BigDecimal.class, new JsonValues.DecimalOut())
                .deserializerByType(BigDecimal.class, new JsonValues.DecimalIn())
                .deserializerByType(String.class, new JsonValues.TextIn())
                .featuresToEnable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .postConfigurer(mapper -> List.of(LogicalType.Integer, LogicalType.Boolean, LogicalType.DateTime)
                        .forEach(kind -> mapper.coercionConfigFor(kind)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)));
    }

    @Bean
    FilterRegistrationBean<ApiRequestFilter> apiRequestFilter() {
        return on(new ApiRequestFilter(), AFTER_SECURITY, "/api/*");
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            PlatformTransactionManager transactions, JdbcClient jdbc, CurrentUser user, Clock clock) {
        IdempotencyKeys keys = new IdempotencyKeys(jdbc, clock);
        return on(new IdempotencyFilter(transactions, keys, user), AFTER_SECURITY + 1, "/api/*");
    }

    @Bean
    FilterRegistrationBean<EngineRefusalFilter> engineRefusalFilter(LocaleResolver pages) {
        return on(new EngineRefusalFilter(pages), AFTER_SECURITY, "/engine-rest/*", "/camunda/api/*");
    }

    /** An address with an encoded slash comes as far as our own refusal, instead of a page of Tomcat's. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> on(
            F filter, int order, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        return registration;
    }
}
