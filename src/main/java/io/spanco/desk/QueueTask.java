package io.spanco.desk;

import io.spanco.deal.Stage;
import io.spanco.platform.engine.WaitingTask;

/**
 * An open task with the business that it is about.
 *
 * @param place where the queue goes on behind it
 * @param deal number, null when it belongs to no deal alone
 * @param title of the deal, null likewise; as is {@code stage}
 * @param company name, null when unknown
 * @param kind of the quote that it is about, null when it is about none
 */
public record QueueTask(
        WaitingTask task, String place, String deal, String title, Stage stage, String company, String kind) {}
