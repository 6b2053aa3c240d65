package io.spanco.demo;

import java.time.Instant;

/**
 * One act of a tale: when, by whom.
 *
 * @param position in its tale, from 1
 */
record Step(Tale tale, int position, Instant at, DemoActor actor, Act act) {}
