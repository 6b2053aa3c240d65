package io.spanco.platform.identity;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;

/**
 * Tasklist, Cockpit, Admin and Welcome live in our session: who signed in on our page is signed in there, and signing out
 * on either side ends both. Their requests are guarded by their own CSRF filter and carry their own content policy.
 */
@Configuration
class WebappsConfiguration {

    private static final String APPS = "/camunda";

    /** Who is signed in; asked without being so, it hands out the token that the sign-in form sends back. */
    private static final String ACCOUNT = APPS + "/api/admin/auth/user/[^/]+";

    @Bean
    @Order(2)
    SecurityFilterChain securityOfWebapps(HttpSecurity http, EngineAuthenticationProvider people) throws Exception {
        return http.securityMatcher(Under.path(APPS))
                .authorizeHttpRequests(who -> who.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(Under.exactly(HttpMethod.GET, ACCOUNT))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(PageSignIn.pagesOnly()))
                .logout(logout -> logout.logoutRequestMatcher(Under.exactly(HttpMethod.POST, ACCOUNT + "/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterAt(
                        new WebappSignIn(
                                Under.exactly(HttpMethod.POST, ACCOUNT + "/login/[^/]+"), new ProviderManager(people)),
                        UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), Under.path(APPS + "/api"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(PageSignIn.PAGE), Under.path(APPS)))
                .headers(headers -> SecurityConfiguration.common(headers).frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    /** Hands the person whom Spring Security knows to the web applications; after Spring Security's own filters. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappIdentity() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappIdentity.class.getName()));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns(APPS + "/app/*", APPS + "/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
