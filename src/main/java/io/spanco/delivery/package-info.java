/** Deliveries: notes that carry all or a part of what was ordered, from the preparation to the confirmed handing over. */
package io.spanco.delivery;
