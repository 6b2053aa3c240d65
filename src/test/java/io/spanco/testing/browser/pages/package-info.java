/** Our own pages as a person uses them in Chromium: one class a page, on a desk or on a telephone. */
package io.spanco.testing.browser.pages;
