package io.spanco.attachment;

import io.spanco.platform.error.Invalid;
import java.util.List;

/**
 * What came of files that were sent together.
 *
 * @param ids of those that were kept, in the order in which they were sent
 * @param refusal names the others, at {@code file[1]} and so on; null when all were kept
 */
public record AddedFiles(List<Long> ids, Invalid refusal) {}
