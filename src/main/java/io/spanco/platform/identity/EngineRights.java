package io.spanco.platform.identity;

import static io.spanco.platform.identity.Groups.*;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * The table of rights as the engine's authorizations: Tasklist for everyone, Cockpit for management, accounting and
 * analysts, each group its own processes. Tasks need none: the engine lets candidates and assignees read and work on
 * theirs, and nobody else.
 */
final class EngineRights {

    private static final String ALL_OF_THEM = "*";
    private static final Permission[] WATCH = {READ, READ_INSTANCE, READ_HISTORY};
    private static final Permission[] OPERATE = {
        READ,
        READ_INSTANCE,
        READ_HISTORY,
        READ_TASK,
        UPDATE,
        UPDATE_INSTANCE,
        MIGRATE_INSTANCE,
        RETRY_JOB,
        SUSPEND,
        SUSPEND_INSTANCE
    };

    private EngineRights() {}

    static List<Grant> all() {
        return Stream.of(forEveryone(), ofTheDepartments(), watching(), operating(), administering())
                .flatMap(grants -> grants)
                .toList();
    }

    private static Stream<Grant> forEveryone() {
        return Stream.of(
                Grant.everyone(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                Grant.everyone(Resources.APPLICATION, "welcome", Permissions.ACCESS),
                Grant.everyone(Resources.USER, ALL_OF_THEM, Permissions.READ),
                Grant.everyone(Resources.GROUP, ALL_OF_THEM, Permissions.READ),
                Grant.everyone(Resources.FILTER, ALL_OF_THEM, Permissions.CREATE));
    }

    private static Stream<Grant> ofTheDepartments() {
        return Stream.of(
                Grant.to(SALES, Resources.PROCESS_DEFINITION, "deal", READ, CREATE_INSTANCE),
                Grant.to(SALES, Resources.PROCESS_DEFINITION, "negotiation", READ),
                Grant.to(SALES, Resources.PROCESS_DEFINITION, "send-document", READ),
                Grant.to(SALES, Resources.PROCESS_INSTANCE, ALL_OF_THEM, Permissions.CREATE),
                Grant.to(SALES_MANAGEMENT, Resources.PROCESS_DEFINITION, "deal", CREATE_INSTANCE),
                Grant.to(SALES_MANAGEMENT, Resources.PROCESS_INSTANCE, ALL_OF_THEM, Permissions.CREATE),
                Grant.to(WORKSHOP, Resources.PROCESS_DEFINITION, "fulfilment", READ),
                Grant.to(LOGISTICS, Resources.PROCESS_DEFINITION, "fulfilment", READ),
                Grant.to(PURCHASING, Resources.PROCESS_DEFINITION, "purchase", READ),
                Grant.to(PURCHASING_MANAGEMENT, Resources.PROCESS_DEFINITION, "purchase", READ));
    }

    private static Stream<Grant> watching() {
        return Stream.of(SALES_MANAGEMENT, ACCOUNTING)
                .flatMap(group -> Stream.concat(
                        cockpit(group, WATCH),
                        Stream.of(Grant.to(group, Resources.DEPLOYMENT, ALL_OF_THEM, Permissions.READ))));
    }

    private static Stream<Grant> operating() {
        return Stream.concat(
                cockpit(PROCESS_ANALYSTS, OPERATE),
                Stream.of(
                        Grant.to(PROCESS_ANALYSTS, Resources.DEPLOYMENT, ALL_OF_THEM, Permissions.ALL),
                        Grant.to(PROCESS_ANALYSTS, Resources.BATCH, ALL_OF_THEM, Permissions.ALL)));
    }

    private static Stream<Grant> cockpit(String group, Permission... onProcesses) {
        return Stream.of(
                Grant.to(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                Grant.to(group, Resources.PROCESS_DEFINITION, ALL_OF_THEM, onProcesses),
                Grant.to(group, Resources.DECISION_DEFINITION, ALL_OF_THEM, Permissions.READ, Permissions.READ_HISTORY),
                Grant.to(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL_OF_THEM, Permissions.READ));
    }

    private static Stream<Grant> administering() {
        return Arrays.stream(Resources.values())
                .map(resource -> Grant.to(CAMUNDA_ADMIN, resource, ALL_OF_THEM, Permissions.ALL));
    }
}
