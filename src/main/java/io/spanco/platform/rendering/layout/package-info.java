/** Breaks paragraphs into lines, tables into rows and both into pages, and records what is drawn where. */
package io.spanco.platform.rendering.layout;
