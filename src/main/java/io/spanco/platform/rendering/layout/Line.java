package io.spanco.platform.rendering.layout;

/**
 * One line of a paragraph: which characters it holds and where it begins.
 *
 * @param start first character
 * @param end after the last that is drawn; spaces at the line's end are not
 * @param next first character of the next line
 * @param x of the first character, from the paragraph's left margin
 * @param perSpace points added to each space of a justified line
 * @param stretchFrom first character whose spaces are stretched
 */
record Line(int start, int end, int next, double x, double perSpace, int stretchFrom) {}
