package io.spanco.temporary;

import io.spanco.platform.engine.StageKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Configuration
class Temp {
    @Bean
    StageKeeper stageKeeper() {
        return new StageKeeper() {
            public void stageEntered(String a, String b) {}

            public boolean knows(String a) {
                return true;
            }
        };
    }

    @RestController
    static class L {
        @GetMapping("/login")
        String login(org.springframework.security.web.csrf.CsrfToken token) {
            return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
        }
    }
}
