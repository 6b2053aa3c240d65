/** Turns word processing documents into PDF/A-3b files that can be archived. */
package io.spanco.platform.rendering;
