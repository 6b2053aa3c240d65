package io.spanco.platform.page;

/**
 * Something that the start page has to tell, such as the demo data being laid: a fragment that it fetches.
 *
 * @param path address of the fragment; an empty answer shows nothing
 */
public record HomeNotice(String path) {}
