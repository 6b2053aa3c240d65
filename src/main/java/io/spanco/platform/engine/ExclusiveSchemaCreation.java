package io.spanco.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time make or update the engine's tables: two nodes that start on an empty database would otherwise
 * fail in each other's way. The lock is held by the transaction that makes the tables. Adds the indexes that the
 * engine lacks: every completion of a task reads its sub-tasks, work queues are read in the order of their dates, the
 * portfolio reads which deal has a task and when, and a diagram how often and how fast its steps were passed.
 */
@Component
class ExclusiveSchemaCreation extends AbstractProcessEnginePlugin {

    /** The order of a work queue: tasks without a date come last. */
    private static final String DUE = "coalesce(due_date_, 'infinity'::timestamp), id_";

    private static final long LOCK = 0x5350414E434F01L;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SchemaOperationsCommand creation = configuration.getSchemaOperationsCommand();
        configuration.setSchemaOperationsCommand(context -> {
            execute(context, "select pg_advisory_xact_lock(" + LOCK + ")");
            creation.execute(context);
            execute(context, "create index if not exists spanco_idx_task_parent on act_ru_task (parent_task_id_)");
            execute(
                    context,
                    "create index if not exists spanco_idx_task_taken on act_ru_task (assignee_, " + DUE + ")");
            execute(
                    context,
                    "create index if not exists spanco_idx_task_free on act_ru_task (" + DUE
                            + ") where assignee_ is null");
            execute(
                    context,
                    "create index if not exists spanco_idx_task_instance on act_ru_task (proc_inst_id_)"
                            + " include (due_date_)");
            execute(
                    context,
                    "create index if not exists spanco_idx_execution_key on act_ru_execution (id_)"
                            + " include (business_key_) where business_key_ is not null");
            execute(context, "create index if not exists spanco_idx_job_due on act_ru_job (duedate_)");
            execute(context, "create index if not exists spanco_idx_task_due on act_ru_task (due_date_)");
            execute(
                    context,
                    "create index if not exists spanco_idx_hi_task_done on act_hi_taskinst (task_def_key_, end_time_)"
                            + " where end_time_ is not null");
            execute(
                    context,
                    "create index if not exists spanco_idx_hi_passed on act_hi_actinst (proc_def_id_, end_time_)"
                            + " include (act_id_, duration_) where end_time_ is not null");
            return null;
        });
    }

    private static void execute(CommandContext context, String sql) {
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ProcessEngineException("the engine's tables cannot be made: " + sql, e);
        }
    }
}
