package io.spanco.platform.page;

/**
 * The page that answers the search field of the top bar. The field is absent while no room declares this bean.
 *
 * @param path address that takes the words as {@code q}
 */
public record SearchPage(String path) {}
