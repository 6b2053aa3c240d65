/** Refusals in the user's words: what a service throws when a request cannot be honoured. */
package io.spanco.platform.error;
