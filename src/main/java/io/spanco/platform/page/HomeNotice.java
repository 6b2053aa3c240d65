package io.spanco.platform.page;

import java.util.function.BooleanSupplier;

/**
 * Something that every page has to tell for a while, such as the demo data being laid: a fragment that it fetches.
 *
 * @param path address of the fragment
 * @param isWanted whether there is anything to tell now
 */
public record HomeNotice(String path, BooleanSupplier isWanted) {}
