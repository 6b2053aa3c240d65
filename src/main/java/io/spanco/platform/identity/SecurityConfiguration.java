package io.spanco.platform.identity;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two ways in: programs by HTTP Basic without a session, people by the sign-in page with one. */
@Configuration
class SecurityConfiguration {

    /** Our pages load nothing from elsewhere; htmx and the diagram viewer write styles into elements. */
    private static final String PAGE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'self'";

    private static final String[] STATIC = {
        "/webjars/**",
        "/fonts/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/vendor/**",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.png",
        "/*.ico",
        "/*.webmanifest",
        "/robots.txt"
    };

    private static final String API_DOCS = "/v3/api-docs";

    private final IdentityService identity;
    private final CurrentUser user;

    SecurityConfiguration(IdentityService identity, CurrentUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Bean
    @Order(1)
    SecurityFilterChain securityOfPrograms(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return http.securityMatcher(Under.path("/api", "/engine-rest", "/actuator", API_DOCS, API_DOCS + ".yaml"))
                .authorizeHttpRequests(
                        who -> who.requestMatchers(Under.path(API_DOCS, API_DOCS + ".yaml", "/actuator/health"))
                                .permitAll()
                                .requestMatchers(Under.path("/actuator"))
                                .hasAuthority(Groups.CAMUNDA_ADMIN)
                                .anyRequest()
                                .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> common(headers)
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterAfter(new EngineAuthenticationFilter(identity, user), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain securityOfPages(HttpSecurity http, ObjectProvider<PublicPaths> publicPaths) throws Exception {
        PageSignIn signIn = new PageSignIn(user);
        String[] open =
                publicPaths.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(
                        who -> who.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, STATIC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, open)
                                .permitAll()
                                .requestMatchers("/login", "/login/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(PageSignIn.pagesOnly()))
                .formLogin(form -> form.loginPage(PageSignIn.PAGE).failureUrl(PageSignIn.PAGE + "?error"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl(PageSignIn.PAGE + "?logout"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(signIn).accessDeniedHandler(signIn))
                .headers(headers -> common(headers)
                        .frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .addFilterAfter(new EngineAuthenticationFilter(identity, user), AuthorizationFilter.class)
                .build();
    }

    static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
