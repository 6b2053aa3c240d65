/** Reads a word processing document into a small model with every style resolved to points, and never changes it. */
package io.spanco.platform.rendering.reader;
