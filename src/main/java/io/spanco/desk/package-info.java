/**
 * "Ma journée": what waits for a person, what is new on their deals, and the search over everything. Composes the other
 * rooms and owns nothing but how far each person has read.
 */
package io.spanco.desk;
