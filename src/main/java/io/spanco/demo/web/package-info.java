/** The doors of {@code io.spanco.demo}: how far the story is told, on every page. */
package io.spanco.demo.web;
