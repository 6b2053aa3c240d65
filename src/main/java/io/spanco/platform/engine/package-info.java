/**
 * All that the rooms see of the BPMN engine: starting, completing and telling processes, what a user task asks of its
 * room, and the rules that hold for every diagram (stages, refusals, deployment). Knows no business word.
 */
package io.spanco.platform.engine;
