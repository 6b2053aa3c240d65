package io.spanco.platform.rendering.reader;

/** Where lines, tables and labels stand between the margins. */
public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFIED
}
