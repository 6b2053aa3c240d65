package io.spanco.platform.rendering.reader;

/** What follows one another down a page: paragraphs and tables. */
public sealed interface Block permits Paragraph, Table {}
