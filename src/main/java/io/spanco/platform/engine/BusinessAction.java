package io.spanco.platform.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * One business action, one transaction over data and process. A door that loses against a timer or another person is
 * tried again in a new transaction, three times in all, before the person is told.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
public @interface BusinessAction {}
