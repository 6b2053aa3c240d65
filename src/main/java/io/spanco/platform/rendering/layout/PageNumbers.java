package io.spanco.platform.rendering.layout;

/** The number of the page being laid out and how many there are. */
record PageNumbers(int current, int total) {}
