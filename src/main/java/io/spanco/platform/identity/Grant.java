package io.spanco.platform.identity;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What the engine lets a group do.
 *
 * @param group null: everyone signed in
 * @param id the resource's id, {@code *} for all
 */
record Grant(String group, Resource resource, String id, List<Permission> permissions) {

    static Grant everyone(Resource resource, String id, Permission... permissions) {
        return new Grant(null, resource, id, List.of(permissions));
    }

    static Grant to(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }
}
