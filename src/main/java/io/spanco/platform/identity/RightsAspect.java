package io.spanco.platform.identity;

import io.spanco.platform.error.Forbidden;
import java.util.Arrays;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks {@link Requires} before the door opens, outside its transaction. Not the very first in the chain: there Spring
 * puts what makes the invocation known to aspects.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RightsAspect {

    private final CurrentUser user;

    RightsAspect(CurrentUser user) {
        this.user = user;
    }

    @Before("@annotation(requires)")
    void check(Requires requires) {
        if (Arrays.stream(requires.value()).noneMatch(user::may)) {
            throw new Forbidden("Vous n’avez pas le droit de faire cela. Demandez-le à un administrateur.");
        }
    }
}
