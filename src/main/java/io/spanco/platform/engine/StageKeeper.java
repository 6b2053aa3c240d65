package io.spanco.platform.engine;

import java.util.List;

/** Told whenever a diagram enters an element that carries the property {@code stage}. */
public interface StageKeeper {

    /**
     * @param businessKey of the process instance
     * @param stage the property's value, as the analyst wrote it
     */
    void stageEntered(String businessKey, String stage);

    /** The words that name a stage, in order; a diagram with another one is refused when it is deployed. */
    List<String> stages();
}
