/** The manners of {@code /api}: problem details, values in JSON, lists in pages, repeats that are harmless, OpenAPI. */
package io.spanco.platform.api;
