/** Writes laid out pages as a PDF/A-3b file. */
package io.spanco.platform.rendering.pdf;
