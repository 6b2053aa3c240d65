package io.spanco.document;

import java.time.Instant;

/**
 * Where a new document comes from.
 *
 * @param dealNumber null when the document serves several deals
 * @param by login of who made it
 */
public record Origin(String dealNumber, long companyId, Instant at, String by) {}
