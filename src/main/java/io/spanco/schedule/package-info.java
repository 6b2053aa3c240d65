/** The workshop's schedule: operations planned for an order, handed to a collaborator, started and done. */
package io.spanco.schedule;
