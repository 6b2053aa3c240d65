/**
 * The merge engine: a {@code .docx} whose text carries {@code {{path.to.value}}} marks, plus a map of values, gives a
 * document. No expression language, hence nothing to inject: a value is inserted as text and never read again.
 *
 * <p>Marks: {@code {{name}}}, {@code {{#each list}} … {{/each}}}, {@code {{#if name}} … {{else}} … {{/if}}} and
 * {@code {{#unless name}} … {{/unless}}}. A block lies inside one paragraph, around paragraphs, or around table rows;
 * {@code docs/templates.md} tells it to whoever edits a template.
 */
package io.spanco.platform.rendering.template;
