package io.spanco.platform.rendering.pdf;

import java.time.Instant;

/** What a file says of itself. The same pages under the same identity give the same bytes. */
public record Identity(String title, String author, String language, Instant created, String documentId) {}
