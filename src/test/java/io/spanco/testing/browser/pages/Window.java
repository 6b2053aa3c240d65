package io.spanco.testing.browser.pages;

/** The two widths that every page is made for. */
public enum Window {
    DESK(1440, 900),
    TELEPHONE(390, 844);

    final int width;
    final int height;

    Window(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
