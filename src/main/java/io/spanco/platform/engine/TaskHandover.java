package io.spanco.platform.engine;

/**
 * What a room does when one of its user tasks changes hands, whoever hands it over: a page of ours, Tasklist, the engine's
 * REST. One bean a task key.
 */
public interface TaskHandover {

    /** The id of the user task in the diagram. */
    String taskKey();

    /** Locks what the task is about, before the engine touches the task. @param subject as the task's action names it */
    void lock(String subject);

    /**
     * Records who does it now, in the transaction that hands the task over. Also called when the room itself has handed
     * it over, and when the task is created for somebody: then there is nothing to record.
     *
     * @param assignee login; null when the task waits for its groups again
     * @throws io.spanco.platform.error.BusinessException to refuse: the task stays whose it was
     */
    void assigned(String subject, String assignee);
}
