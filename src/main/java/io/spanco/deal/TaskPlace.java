package io.spanco.deal;

import io.spanco.platform.identity.Right;

/**
 * The page of ours on which a user task is done; a task without one is done in Tasklist. A bean beside the controller.
 *
 * @param taskKey id of the user task in its diagram
 * @param path address, in which {@code {subject}} is the reference of what the task is about
 * @param icon symbol of the sprite
 * @param right who may do it there, whatever group the task waits for
 * @param dialog whether the address also answers a form that opens above the page one is on
 */
public record TaskPlace(String taskKey, String path, String icon, Right right, boolean dialog) {

    public static TaskPlace page(String taskKey, String path, String icon, Right right) {
        return new TaskPlace(taskKey, path, icon, right, false);
    }

    public static TaskPlace dialog(String taskKey, String path, String icon, Right right) {
        return new TaskPlace(taskKey, path, icon, right, true);
    }
}
