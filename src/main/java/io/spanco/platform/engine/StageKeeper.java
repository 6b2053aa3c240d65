package io.spanco.platform.engine;

/** Told whenever a diagram enters an element that carries the property {@code stage}. */
public interface StageKeeper {

    /**
     * @param businessKey of the process instance
     * @param stage the property's value, as the analyst wrote it
     */
    void stageEntered(String businessKey, String stage);

    /** Whether the word names a stage; a diagram with another one is refused when it is deployed. */
    boolean knows(String stage);
}
