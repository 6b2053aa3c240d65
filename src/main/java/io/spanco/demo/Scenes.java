package io.spanco.demo;

/** A part of the story: one method a deal. */
interface Scenes {

    void addTo(Story story);
}
