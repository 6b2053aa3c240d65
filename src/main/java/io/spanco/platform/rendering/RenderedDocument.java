package io.spanco.platform.rendering;

/**
 * A document in the two forms that are kept and sent.
 *
 * @param docx the merged Word document
 * @param pdf the same as PDF/A-3b
 */
public record RenderedDocument(byte[] docx, byte[] pdf) {}
