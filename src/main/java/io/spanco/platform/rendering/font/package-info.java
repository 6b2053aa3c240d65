/** The fonts that documents are set in: their names, their files on the class path and their measures. */
package io.spanco.platform.rendering.font;
