package io.spanco.platform.rendering;

import java.time.Instant;

/**
 * What a PDF says of itself.
 *
 * @param language as in “fr-FR”
 * @param created written to the second
 * @param documentId identifies the document: with the other fields equal, the same document gives the same bytes
 */
public record PdfMetadata(String title, String author, String language, Instant created, String documentId) {}
