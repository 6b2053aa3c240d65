package io.spanco.document;

import io.spanco.platform.identity.CurrentUser;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says of a new document when and by whom it is made: now, by whoever works. */
@Component
public class Origins {

    private final Clock clock;
    private final CurrentUser user;

    Origins(Clock clock, CurrentUser user) {
        this.clock = clock;
        this.user = user;
    }

    /** @param dealNumber null when the document serves several deals */
    public Origin of(String dealNumber, long companyId) {
        return new Origin(dealNumber, companyId, clock.instant(), user.login());
    }

    /** In the same deal and for the same company. */
    public Origin like(CommercialDocument parent) {
        return of(parent.dealNumber(), parent.companyId());
    }
}
