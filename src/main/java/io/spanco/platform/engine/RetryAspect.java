package io.spanco.platform.engine;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Repeats a {@link BusinessAction} that lost a race, around its transaction; inside somebody else's it only lets it through. */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RetryAspect {

    private static final int ATTEMPTS = 3;

    @Around("@annotation(BusinessAction)")
    Object inOneTransaction(ProceedingJoinPoint door) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return door.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return door.proceed();
            } catch (RuntimeException failure) {
                if (!LostRaces.isOne(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    throw LostRaces.refusal();
                }
            }
        }
    }
}
